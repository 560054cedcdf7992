#include "ui/model/why_answer.h"

#include <QCoreApplication>

#include "core/scene/explanation.h"
#include "ui/text/phrases.h"

namespace theater::ui {

namespace {

/// The translation context of this file.
struct Answers {
    Q_DECLARE_TR_FUNCTIONS(theater::ui::Why)
};

QString joined(const std::vector<Text> &texts) {
    QStringList words;
    for (const Text &text : texts) {
        words << say(text);
    }
    return words.join(QStringLiteral(" · "));
}

/// One after the other. A sentence that begins with the name of a host begins with a capital all the same; a
/// wide full stop needs no space behind it.
QString sentences_of(const std::vector<Text> &texts, const QStringList &hosts) {
    QString all;
    for (const Text &text : texts) {
        QString sentence = say(text);
        for (const QString &host : hosts) {
            if (host.isEmpty()) {
                continue;
            }
            const QString capital = host.front().toUpper() + host.mid(1);
            if (sentence.startsWith(host + QLatin1Char(' '))) {
                sentence[0] = capital.front();
            }
            sentence.replace(QStringLiteral(". %1 ").arg(host), QStringLiteral(". %1 ").arg(capital));
        }
        if (!all.isEmpty() && !all.endsWith(QChar(0x3002))) {
            all += QLatin1Char(' ');
        }
        all += sentence;
    }
    return all;
}

}  // namespace

WhyAnswer why_answer(record::FactFinder &finder, quint32 fact, const WordSource &source) {
    std::vector<std::string> hosts;
    for (const QString &host : source.hosts) {
        hosts.push_back(host.toStdString());
    }
    const auto numbers =
        source.numbers == NumberMode::Relative ? scene::Numbers::Relative : scene::Numbers::Absolute;
    const auto explanation = scene::explain(finder, fact, hosts, numbers);
    WhyAnswer answer;
    if (!explanation) {
        return answer;
    }
    answer.title = QString::fromStdString(explanation->title);
    answer.small = joined(explanation->small);
    answer.sentences = sentences_of(explanation->sentences, source.hosts);
    for (const scene::Citation &citation : explanation->citations) {
        answer.citations.push_back(
            {say(citation.words), QString::fromUtf8(citation.title.data(), int(citation.title.size()))});
    }
    answer.table = scene::tcb_rows(explanation->moment, numbers);
    const auto host = explanation->moment.host;
    if (host < source.hosts.size()) {
        const QString name = source.hosts[host];
        answer.table_heading = explanation->moment.is_whole_instant()
                                   ? Answers::tr("%1 at this instant, before → after").arg(name)
                                   : Answers::tr("%1, before → after").arg(name);
    }
    if (explanation->textbook) {
        answer.textbook = say(*explanation->textbook);
    }
    return answer;
}

QString WhyAnswer::dump() const {
    if (is_empty()) {
        return {};
    }
    QString out;
    for (const QString &line : {title, small, sentences}) {
        if (!line.isEmpty()) {
            out += line + QLatin1Char('\n');
        }
    }
    for (const WhyCitation &citation : citations) {
        out += QStringLiteral("[%1: %2]\n").arg(citation.words, citation.title);
    }
    if (!table.empty()) {
        out += QStringLiteral("# %1\n").arg(table_heading);
    }
    for (const scene::TcbRow &row : table) {
        out += QStringLiteral("%1 %2 | %3%4\n")
                   .arg(QString::fromStdString(row.name), -12)
                   .arg(QString::fromStdString(row.before), QString::fromStdString(row.after),
                        row.changed ? QStringLiteral(" *") : QString());
    }
    if (!textbook.isEmpty()) {
        out += QStringLiteral("“”: %1\n").arg(textbook);
    }
    return out;
}

}  // namespace theater::ui
