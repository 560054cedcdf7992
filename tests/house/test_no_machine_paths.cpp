// The project builds wherever it is unpacked: no file of it names a folder of one machine.

#include <QtTest>

#include "tests/house/source_tree.h"

namespace {

// Put together from pieces, so that this file does not hold what it looks for.
QStringList needles() {
    return {QString("/wo") + "rk/", QString("/t") + "mp/", QString("/ho") + "me/", QString("/ro") + "ot/"};
}

QStringList machine_paths_in(const QString &path, const QString &text) {
    QStringList found;
    const QStringList lines = text.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        for (const QString &needle : needles()) {
            const qsizetype at = lines[i].indexOf(needle);
            // "frame/work/x" is a relative path and no folder of a machine.
            const bool inside_a_path = at > 0 && (lines[i][at - 1].isLetterOrNumber() ||
                                                  QString("._-}>").contains(lines[i][at - 1]));
            if (at >= 0 && !inside_a_path)
                found << QString("%1:%2: %3").arg(path).arg(i + 1).arg(lines[i].trimmed());
        }
    }
    return found;
}

}  // namespace

class TestNoMachinePaths : public QObject {
    Q_OBJECT

private slots:
    void no_file_names_a_machine_path();
    void a_machine_path_is_caught();
};

void TestNoMachinePaths::no_file_names_a_machine_path() {
    QStringList paths = house::files_below(
        {"core", "ui", "app", "tests", "resources", "translations", "cmake", ".ci"},
        {"*.h", "*.cpp", "*.txt", "*.cmake", "*.sh", "*.toml", "*.json", "*.md", "*.ts", "*.svg", "run"});
    const QDir root(TCP_THEATER_SOURCE_DIR);
    for (const QString &name :
         root.entryList({"CMakeLists.txt", "CMakePresets.json", "*.sh", "*.md", ".clang-*", ".gitignore"},
                        QDir::Files | QDir::Hidden))
        paths << name;
    QVERIFY2(paths.contains("CMakeLists.txt") && paths.contains(".ci/run"), "the tree was not found");
    QStringList found;
    for (const QString &path : paths)
        found << machine_paths_in(path, house::text_of(path));
    QVERIFY2(found.isEmpty(), qPrintable("\n" + found.join("\n")));
}

void TestNoMachinePaths::a_machine_path_is_caught() {
    for (const QString &needle : needles())
        QCOMPARE(machine_paths_in("a.cpp", "open(\"" + needle + "x\");").size(), 1);
    QCOMPARE(machine_paths_in("a.cpp", "frame" + needles().first() + "x").size(), 0);
}

QTEST_APPLESS_MAIN(TestNoMachinePaths)
#include "test_no_machine_paths.moc"
