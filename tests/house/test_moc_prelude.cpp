// moc 6.4.2 gives up on <compare> and its kin in front of a Q_OBJECT, unless it reads
// cmake/moc_prelude.h first. That this file builds is most of the test.

#include <compare>
#include <concepts>
#include <numbers>
#include <ranges>

#include <QtTest>

class TestMocPrelude : public QObject {
    Q_OBJECT

signals:
    void compared(int order);

private slots:
    void a_class_behind_the_new_headers_has_signals() {
        QSignalSpy spy(this, &TestMocPrelude::compared);
        emit compared((1 <=> 2) < 0 ? -1 : 1);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.first().first().toInt(), -1);
    }
};

QTEST_APPLESS_MAIN(TestMocPrelude)
#include "test_moc_prelude.moc"
