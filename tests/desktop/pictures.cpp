// Makes pictures of the window, from the real program on images of its own.
//
//   parascope-pictures FOLDER               the four of README.md, three of them also for the
//                                           desktop's catalogues
//   parascope-pictures --all FOLDER [PART]  each state in light and dark, small, usual and 4K, in
//                                           each language; only those whose name has PART in it
//
// Needs no display: -platform offscreen.

#include "tests/desktop/picturestates.h"
#include "ui/shell/translations.h"
#include "ui/style/palettemender.h"

#include <QApplication>
#include <QDir>
#include <QLocale>
#include <QPalette>
#include <QStyleFactory>

#include <array>
#include <cstdio>

using namespace parascope::ui;

namespace {

QPalette darkPalette()
{
    QPalette palette;
    const QColor window(0x1f, 0x22, 0x26);
    const QColor base(0x26, 0x29, 0x2e);
    const QColor text(0xe7, 0xe9, 0xec);
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Button, QColor(0x2b, 0x2f, 0x35));
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::ToolTipBase, base);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Highlight, QColor(0x2f, 0x5f, 0xb0));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x7f, 0xb0, 0xff));
    palette.setColor(QPalette::Mid, QColor(0x3a, 0x3f, 0x46));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x7d, 0x84, 0x8c));
    palette.setColor(QPalette::PlaceholderText, dimTextColor(palette)); // as the program has it
    return palette;
}

bool save(PictureTaker &taker, const PictureWish &wish, const QString &file)
{
    const auto picture = taker.take(wish);
    if (picture && picture->save(file))
        return true;
    std::fprintf(stderr, "%s: not made\n", qPrintable(file));
    return false;
}

bool saveUsual(const QDir &folder, const QPalette &light)
{
    PictureTaker taker;
    QApplication::setPalette(light);
    bool isDone = save(taker, {}, folder.filePath(QStringLiteral("simple-light.png")));
    PictureWish layers;
    layers.state = PictureState::Layers;
    layers.byLayer = true;
    isDone &= save(taker, layers, folder.filePath(QStringLiteral("layers-light.png")));
    QApplication::setPalette(darkPalette());
    PictureWish everything;
    everything.arrangement = Arrangement::Everything;
    isDone &= save(taker, everything, folder.filePath(QStringLiteral("everything-dark.png")));
    PictureWish small;
    small.size = {800, 600};
    small.problem = 1;
    isDone &= save(taker, small, folder.filePath(QStringLiteral("simple-dark-small.png")));
    return isDone;
}

struct NamedState
{
    const char *name;
    PictureWish wish;
};

bool saveLook(const QDir &folder, const QString &suffix, const QString &part)
{
    static const std::array<NamedState, 7> kStates{
        {{"start", {PictureState::StartPage}},
         {"healthy", {PictureState::Healthy}},
         {"damaged", {PictureState::Damaged}},
         {"everything", {PictureState::Damaged, {1440, 900}, Arrangement::Everything}},
         {"layers", {PictureState::Layers}},
         {"repair", {PictureState::Repair}},
         {"new", {PictureState::NewImage}}}};
    static const std::array<QSize, 3> kSizes{{{800, 600}, {1440, 900}, {3840, 2160}}};
    PictureTaker taker;
    bool isDone = true;
    for (const NamedState &state : kStates) {
        for (const QSize &size : kSizes) {
            const QString name = QStringLiteral("%1-%2-%3.png")
                                     .arg(QString::fromLatin1(state.name), suffix)
                                     .arg(size.width());
            PictureWish wish = state.wish;
            wish.size = size;
            if (name.contains(part))
                isDone &= save(taker, wish, folder.filePath(name));
        }
    }
    return isDone;
}

bool saveAll(const QDir &folder, const QPalette &light, const QString &part)
{
    bool isDone = true;
    for (const QString &language : QStringList{QString()} + translatedLanguages()) {
        const QString name = language.isEmpty() ? QStringLiteral("en") : language;
        QLocale::setDefault(QLocale(name));
        const Translations translations(language);
        for (const bool isDark : {false, true}) {
            QApplication::setPalette(isDark ? darkPalette() : light);
            isDone &= saveLook(
                folder, name + (isDark ? QStringLiteral("-dark") : QStringLiteral("-light")), part);
        }
    }
    return isDone;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    const bool wantsAll = words.value(1) == QStringLiteral("--all");
    if (words.size() < (wantsAll ? 3 : 2) || words.size() > (wantsAll ? 4 : 2)) {
        std::fputs("usage: parascope-pictures [--all] FOLDER [PART]\n", stderr);
        return 64;
    }
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QPalette light = QApplication::palette();
    light.setColor(QPalette::PlaceholderText, dimTextColor(light)); // as the program has it
    const QDir folder(words.at(wantsAll ? 2 : 1));
    const bool isDone =
        wantsAll ? saveAll(folder, light, words.value(3)) : saveUsual(folder, light);
    return isDone ? 0 : 1;
}
