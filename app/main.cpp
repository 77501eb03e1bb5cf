#include "app/arguments.h"
#include "engine/io/standarddescriptors.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/windows.h"
#include "ui/style/palettemender.h"

#include <QAction>
#include <QApplication>
#include <QIcon>
#include <QSettings>

#include <cstdio>

int main(int argc, char *argv[])
{
    using namespace parascope;
    occupyStandardDescriptors();
    // Before Qt takes its own arguments out, and as bytes: a path need not be UTF-8.
    const app::Arguments arguments = app::parseArguments({argv + 1, argv + argc});
    if (!arguments.message.isEmpty()) {
        std::fputs(arguments.message.constData(), arguments.exitCode == 0 ? stdout : stderr);
        return arguments.exitCode;
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("parascope"));
    QApplication::setApplicationDisplayName(QString());
    QApplication::setOrganizationName(QStringLiteral("parascope"));
    QApplication::setApplicationVersion(QStringLiteral(PARASCOPE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("parascope"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/parascope/parascope.svg")));

    const ui::PaletteMender mender;
    QSettings store;
    ui::Settings settings(store);
    ui::Windows windows(&settings, arguments.isEvidence);
    if (arguments.isDemo)
        windows.openDemo();
    for (const auto &path : arguments.images)
        windows.openImage(path);
    if (windows.windows().isEmpty())
        windows.addWindow();
    if (arguments.isNew)
        windows.windows().constFirst()->actions()[ui::ActionId::NewImage]->trigger();
    return QApplication::exec();
}
