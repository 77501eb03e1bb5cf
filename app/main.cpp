#include "app/arguments.h"
#include "engine/io/manyfiles.h"
#include "engine/io/standarddescriptors.h"
#include "ui/instance/instanceserver.h"
#include "ui/instance/meetingsocket.h"
#include "ui/shell/fileopenfilter.h"
#include "ui/shell/settingswriter.h"
#include "ui/shell/translations.h"
#include "ui/shell/windows.h"
#include "ui/style/icons.h"
#include "ui/style/palettemender.h"

#include <QApplication>
#include <QSettings>

#include <cstdio>

namespace parascope {

namespace {

/// How long a program that runs already may take to answer; it may be starting itself.
constexpr auto kPatience = std::chrono::seconds(4);

ui::OpenRequest requestOf(const app::Arguments &arguments)
{
    ui::OpenRequest request;
    for (const auto &image : arguments.images) {
        // Without a working folder a name stays as it is, and is not handed over.
        std::error_code problem;
        const auto absolute = std::filesystem::absolute(image, problem);
        request.images.push_back(problem || image.empty() ? image : absolute);
    }
    request.wantsDemo = arguments.isDemo;
    request.wantsNewImage = arguments.isNewImage;
    request.activationToken = qgetenv("XDG_ACTIVATION_TOKEN").toStdString();
    request.startupId = qgetenv("DESKTOP_STARTUP_ID").toStdString();
    return request;
}

/// Evidence mode keeps to a process of its own: what it opens never gets into a window that may
/// write, and nothing of it is seen by others.
ui::Meeting meetOthers(const app::Arguments &arguments, const ui::OpenRequest &request)
{
    if (arguments.isEvidence || arguments.isNewInstance)
        return {};
    const auto place =
        ui::meetingPlace(ui::SessionNames::ofProcess(arguments.platform, arguments.display));
    return place ? ui::meet(*place, request, kPatience) : ui::Meeting();
}

int run(int argc, char *argv[])
{
    // Before Qt takes its own arguments out, and as bytes: a path need not be UTF-8.
    const app::Arguments arguments = app::parseArguments({argv + 1, argv + argc});
    if (!arguments.message.isEmpty()) {
        std::fputs(arguments.message.constData(), arguments.exitCode == 0 ? stdout : stderr);
        return arguments.exitCode;
    }
    const ui::OpenRequest request = requestOf(arguments);
    ui::Meeting meeting = meetOthers(arguments, request);
    if (meeting.isHandedOver)
        return 0;

    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("parascope"));
    QApplication::setApplicationDisplayName(QString());
    QApplication::setOrganizationName(QStringLiteral("parascope"));
    QApplication::setApplicationVersion(QStringLiteral(PARASCOPE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("parascope"));
    const ui::Translations translations;
    QApplication::setWindowIcon(ui::applicationIcon());

    const ui::PaletteMender mender;
    QSettings store;
    const ui::SettingsWriter writer(store);
    ui::Settings settings(store);
    ui::Windows windows(&settings, arguments.isEvidence);
    ui::FileOpenFilter files;
    application.installEventFilter(&files);
    QObject::connect(&files, &ui::FileOpenFilter::fileRequested, &windows,
                     [&](const std::filesystem::path &path) { windows.serve({{path}}); });
    windows.serve(request);

    std::optional<ui::InstanceServer> server;
    if (meeting.socket) {
        server.emplace(std::move(meeting.socket));
        QObject::connect(&*server, &ui::InstanceServer::requested, &windows, &ui::Windows::serve);
    }
    return QApplication::exec();
}

} // namespace

} // namespace parascope

int main(int argc, char *argv[])
{
    parascope::occupyStandardDescriptors();
    parascope::allowManyFiles();
    return parascope::run(argc, argv);
}
