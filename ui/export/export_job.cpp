#include "ui/export/export_job.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include <QFileInfo>
#include <QSaveFile>

#include "core/scene/labels.h"
#include "ui/export/pdf.h"
#include "ui/export/png.h"
#include "ui/export/svg.h"
#include "ui/paint/fonts.h"

namespace theater::ui {
namespace {

constexpr double kPageUnits = 600;   // a page is laid out this high, so that its words can be read on a wall
constexpr double kLeastUnits = 760;  // … and at least this wide, so that both cards fit
constexpr double kLadderUnits = 1000;   // the width of a whole ladder
constexpr double kMostPixels = 16'000;  // the tallest picture that common programs open
constexpr double kLeastScale = 0.75;    // smaller, and the labels cannot be read

using Outcome = tl::expected<void, Text>;

/// One picture to be.
struct Page {
    Instant at;
    bool whole = false;
    std::optional<int> step;  // its number, from 1
};

tl::unexpected<Text> fail(std::string id, std::vector<std::string> args) {
    return tl::unexpected(Text{std::move(id), std::move(args)});
}

bool has_chinese(const std::vector<scene::Shape> &shapes) {
    return std::any_of(shapes.begin(), shapes.end(), [](const scene::Shape &shape) {
        const QString text = QString::fromStdString(shape.text);
        return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
    });
}

/// What is shown: one film, or several beside each other.
struct Show {
    Instant end;
    std::vector<Instant> steps, marks;
    double ladder_units = kLadderUnits, least_units = kLeastUnits;
    std::function<scene::Frame(Instant, const scene::View &)> frame;
};

class Job {
public:
    Job(Show show, const ExportRequest &request, const scene::Phrasebook &words, PictureFormat format)
        : show_(std::move(show)),
          request_(request),
          words_(words),
          format_(format),
          theme_(scene::theme_of(request.theme)) {}

    tl::expected<QStringList, Text> run() {
        const auto pages = choose_pages();
        if (!pages) return tl::unexpected(pages.error());
        if (pages->empty()) return fail("export.nothing", {});
        const Outcome outcome = format_ == PictureFormat::Pdf ? write_book(*pages) : write_pictures(*pages);
        if (!outcome) return tl::unexpected(outcome.error());
        return written_;
    }

private:
    tl::expected<std::vector<Page>, Text> choose_pages() const {
        if (request_.at) return std::vector<Page>{{*request_.at, false, {}}};
        const std::vector<Instant> &steps = show_.steps;
        const bool is_wire = request_.presentation == scene::Presentation::Wire;
        if (is_wire && request_.steps == ExportSteps::Whole) return fail("export.wire-has-no-whole", {});
        std::vector<Page> pages;
        const auto add = [&](Instant at) {
            const auto found = std::lower_bound(steps.begin(), steps.end(), at);
            pages.push_back({at, false, int(found - steps.begin()) + 1});
        };
        switch (request_.steps) {
            case ExportSteps::Whole: return std::vector<Page>{{show_.end, true, {}}};
            case ExportSteps::Default:
                if (format_ != PictureFormat::Pdf) return std::vector<Page>{{show_.end, !is_wire, {}}};
                [[fallthrough]];
            case ExportSteps::All:
                for (const Instant at : steps)
                    add(at);
                break;
            case ExportSteps::Marks:
                for (const Instant at : show_.marks)
                    add(at);
                break;
            case ExportSteps::List: {
                const auto list = read_step_list(request_.list, int(steps.size()));
                if (!list) return tl::unexpected(list.error());
                for (const int number : *list)
                    add(steps[std::size_t(number) - 1]);
                break;
            }
        }
        return pages;
    }

    /// How many pixels a unit becomes.
    double scale_of(const Page &page) const {
        const double width = request_.size.width(), height = request_.size.height();
        if (page.whole) return width / show_.ladder_units;
        return std::min(height / kPageUnits, width / show_.least_units);
    }

    scene::Frame frame_of(const Page &page, double scale) const {
        scene::View view;
        view.width = request_.size.width() / scale;
        view.height = request_.size.height() / scale;
        view.numbers = request_.numbers;
        view.connection = request_.connection;
        view.presentation = request_.presentation;
        view.whole = page.whole;
        view.follow = scene::Follow::AsNeeded;
        view.title = request_.title.toStdString();
        view.footer = page.step ? words_.say({"export.step",
                                              {scene::now_label(page.at), std::to_string(*page.step),
                                               std::to_string(show_.steps.size())}})
                                : words_.say({"export.time", {scene::now_label(page.at)}});
        return show_.frame(page.at, view);
    }

    Outcome check_fonts(const scene::Frame &frame) const {
        if (!has_chinese(frame.ground) && !has_chinese(frame.moving)) return {};
        if (has_chinese_font()) return {};
        return fail("export.no-chinese-font", {kChineseFontPackage});
    }

    Outcome write_book(const std::vector<Page> &pages) {
        QSaveFile file(request_.file);
        if (!file.open(QIODevice::WriteOnly)) return cannot_write(file);
        bool good = true;
        {
            PdfBook book(file, request_.size, request_.title);
            for (const Page &page : pages) {
                const double scale = scale_of(page);
                const scene::Frame frame = frame_of(page, scale);
                if (const Outcome fonts = check_fonts(frame); !fonts) return fonts;
                // Readers of PDF open no page taller than 200 inches; such a ladder has its pages by step.
                constexpr double tallest = 200 * 96;
                if (page.whole && frame.height * scale > tallest)
                    return fail("export.too-tall-page", {std::to_string(std::lround(frame.height * scale)),
                                                         std::to_string(int(tallest))});
                if (page.whole)
                    book.set_size({request_.size.width(), int(std::lround(frame.height * scale))});
                good = good && book.add_page(frame, theme_, scale);
            }
            good = book.finish() && good;
        }
        if (!good || !file.commit()) return cannot_write(file);
        written_ << request_.file;
        return {};
    }

    Outcome write_pictures(const std::vector<Page> &pages) {
        for (std::size_t i = 0; i < pages.size(); ++i) {
            const QString name = pages.size() == 1 ? request_.file : numbered(int(i) + 1);
            if (const Outcome outcome = write_picture(pages[i], name); !outcome) return outcome;
            written_ << name;
        }
        return {};
    }

    Outcome write_picture(const Page &page, const QString &name) {
        double scale = scale_of(page);
        scene::Frame frame = frame_of(page, scale);
        if (const Outcome fonts = check_fonts(frame); !fonts) return fonts;
        if (format_ == PictureFormat::Png && frame.height * scale > kMostPixels) {
            scale = kMostPixels / frame.height;
            if (scale < kLeastScale)
                return fail("export.too-tall", {std::to_string(std::lround(frame.height * kLeastScale)),
                                                std::to_string(int(kMostPixels))});
        }
        QSaveFile file(name);
        if (!file.open(QIODevice::WriteOnly)) return cannot_write(file);
        const bool good = format_ == PictureFormat::Svg
                              ? write_svg(file, frame, theme_, scale, request_.title)
                              : write_png(file, frame, theme_, scale);
        if (!good || !file.commit()) return cannot_write(file);
        return {};
    }

    QString numbered(int number) const {
        const QFileInfo info(request_.file);
        const QString ending = info.suffix();
        QString stem = request_.file;
        stem.chop(ending.size() + 1);
        return QStringLiteral("%1-%2.%3").arg(stem).arg(number, 3, 10, QLatin1Char('0')).arg(ending);
    }

    static tl::unexpected<Text> cannot_write(const QSaveFile &file) {
        return fail("export.cannot-write", {file.fileName().toStdString(), file.errorString().toStdString()});
    }

    const Show show_;
    const ExportRequest &request_;
    const scene::Phrasebook &words_;
    PictureFormat format_;
    const scene::Theme &theme_;
    QStringList written_;
};

}  // namespace

std::optional<PictureFormat> picture_format_of(const QString &file) {
    const QString ending = QFileInfo(file).suffix().toLower();
    if (ending == QLatin1String("svg")) return PictureFormat::Svg;
    if (ending == QLatin1String("png")) return PictureFormat::Png;
    if (ending == QLatin1String("pdf")) return PictureFormat::Pdf;
    return std::nullopt;
}

namespace {

tl::expected<QStringList, Text> write_show(Show show, const ExportRequest &request,
                                           const scene::Phrasebook &words) {
    const auto format = picture_format_of(request.file);
    if (!format) return fail("export.unknown-format", {request.file.toStdString()});
    constexpr int least = 200, most = 16'000;
    if (request.size.width() < least || request.size.height() < least || request.size.width() > most ||
        request.size.height() > most)
        return fail("export.bad-size", {std::to_string(least), std::to_string(most)});
    return Job(std::move(show), request, words, *format).run();
}

void add_sorted(std::vector<Instant> &to, const std::vector<Instant> &more) {
    to.insert(to.end(), more.begin(), more.end());
    std::sort(to.begin(), to.end());
    to.erase(std::unique(to.begin(), to.end()), to.end());
}

}  // namespace

tl::expected<QStringList, Text> write_export(const record::Course &course, const ExportRequest &request,
                                             const scene::Phrasebook &words) {
    Show show;
    show.end = course.end();
    show.steps = all_steps(course.recording());
    show.marks = marked_steps(course.recording());
    show.frame = [&](Instant t, const scene::View &view) { return scene::frame_at(course, t, view, words); };
    return write_show(std::move(show), request, words);
}

tl::expected<QStringList, Text> write_export(const scene::Beside &beside, const ExportRequest &request,
                                             const scene::Phrasebook &words) {
    Show show;
    show.end = scene::shared_end(beside.courses);
    for (const record::CoursePtr &course : beside.courses) {
        add_sorted(show.steps, all_steps(course->recording()));
        add_sorted(show.marks, marked_steps(course->recording()));
    }
    if (beside.parting) add_sorted(show.marks, {beside.parting->divergence.at});
    show.ladder_units = std::max(kLadderUnits, scene::least_width(beside.courses.size()));
    show.least_units = show.ladder_units;
    show.frame = [&](Instant t, const scene::View &view) {
        return scene::side_by_side(beside, t, view, words);
    };
    return write_show(std::move(show), request, words);
}

}  // namespace theater::ui
