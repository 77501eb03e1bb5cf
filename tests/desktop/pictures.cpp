// Makes the pictures of README.md: opens the damaged example in the real window, selects a finding,
// and saves what the window shows. Usage: parascope-pictures FOLDER (needs no display: -platform
// offscreen).

#include "ui/document/document.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/windows.h"

#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QStyleFactory>
#include <QTemporaryDir>
#include <QTest>

using namespace parascope;
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
    palette.setColor(QPalette::PlaceholderText, QColor(0xa5, 0xad, 0xb7));
    palette.setColor(QPalette::Highlight, QColor(0x2f, 0x5f, 0xb0));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x7f, 0xb0, 0xff));
    palette.setColor(QPalette::Mid, QColor(0x3a, 0x3f, 0x46));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x7d, 0x84, 0x8c));
    return palette;
}

bool save(const QString &file, Arrangement arrangement, const QSize &size, int problem)
{
    QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Settings settings(store);
    settings.setArrangement(arrangement);
    Windows windows(&settings, false);
    MainWindow *window = windows.openDemo();
    window->resize(size);
    window->show();
    if (!QTest::qWaitFor([&] { return window->document()->report() != nullptr; }, 30000))
        return false;
    for (int i = 0; i < problem; ++i)
        window->document()->nextProblem();
    QTest::qWait(500); // let the hex view's bytes arrive and everything be painted
    return window->grab().save(file);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("usage: parascope-pictures FOLDER\n", stderr);
        return 64;
    }
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    const QSize usual(1440, 900);
    bool isDone =
        save(folder.filePath(QStringLiteral("simple-light.png")), Arrangement::Simple, usual, 3);
    QApplication::setPalette(darkPalette());
    isDone &= save(folder.filePath(QStringLiteral("everything-dark.png")), Arrangement::Everything,
                   usual, 3);
    isDone &= save(folder.filePath(QStringLiteral("simple-dark-small.png")), Arrangement::Simple,
                   QSize(800, 600), 1);
    return isDone ? 0 : 1;
}
