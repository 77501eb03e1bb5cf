#include "tests/desktop/picturestates.h"

#include "tests/support/bundlebuilder.h"
#include "tests/support/imagebuilder.h"
#include "ui/document/document.h"
#include "ui/shell/actions.h"
#include "ui/shell/demoimage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/windows.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTest>

#include <algorithm>
#include <fstream>
#include <functional>
#include <random>

namespace parascope::ui {

namespace {

constexpr int kPatience = 30000;

/// `count` clusters in runs, some of which do not follow each other.
std::vector<std::uint32_t> scattered(std::uint32_t clusters, std::uint32_t count, unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<std::uint32_t> chosen;
    for (std::uint32_t at = 0; at < clusters && chosen.size() < count; ++at) {
        if (at % 97 == 0)
            at += static_cast<std::uint32_t>(random() % 61);
        chosen.push_back(at);
    }
    return chosen;
}

void writeHealthy(const std::filesystem::path &path)
{
    test::ImageBuilder builder;
    builder.tracks(8).entries(4096);
    // Two parts of the disk were filled after all the others.
    const auto isLate = [](std::uint32_t cluster) {
        return cluster / 500 % 4 == 1;
    };
    std::vector<std::uint32_t> clusters = scattered(4096, 2600, 1);
    std::stable_partition(clusters.begin(), clusters.end(), std::not_fn(isLate));
    std::uint32_t slot = 0;
    for (const std::uint32_t cluster : clusters)
        builder.map(cluster, slot++);
    const auto file = builder.build();
    std::vector<std::byte> bytes(static_cast<std::size_t>(*file->size()));
    static_cast<void>(file->readAt(0, bytes));
    std::ofstream(path, std::ios::binary)
        .write(reinterpret_cast<const char *>(bytes.data()),
               static_cast<std::streamsize>(bytes.size()));
}

std::filesystem::path writeLayers(const std::filesystem::path &folder)
{
    test::BundleBuilder builder("Windows 11");
    builder.tracks(8).storages({std::uint64_t(4096) * 8});
    builder.layer().clusters(scattered(4096, 2600, 2));
    builder.named(0, "Installed", "2026-02-11 09:30:00");
    builder.overlay().clusters(scattered(4096, 700, 3));
    builder.named(1, "Before the update", "2026-09-02 18:05:00");
    builder.overlay().clusters(scattered(4096, 120, 4));
    return builder.write(folder);
}

/// A window with a dialog in front of it, as a desktop would show them.
QImage together(QWidget *window, QWidget *dialog)
{
    QPixmap picture = window->grab();
    if (dialog) {
        dialog->resize(dialog->size().boundedTo(window->size())); // as on a screen of that size
        QPainter painter(&picture);
        const QPoint place((window->width() - dialog->width()) / 2,
                           (window->height() - dialog->height()) / 2);
        painter.fillRect(QRect(place, dialog->size()).adjusted(-1, -1, 1, 1), Qt::black);
        painter.drawPixmap(place, dialog->grab());
    }
    return picture.toImage();
}

} // namespace

PictureTaker::PictureTaker()
    : m_store(std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("settings.ini")),
                                          QSettings::IniFormat))
    , m_settings(std::make_unique<Settings>(*m_store))
{
    writeHealthy(image(PictureState::Healthy));
    static_cast<void>(writeDemoImage(image(PictureState::Damaged)));
    writeLayers(image(PictureState::Layers).parent_path());
}

PictureTaker::~PictureTaker() = default;

std::filesystem::path PictureTaker::image(PictureState state) const
{
    const std::filesystem::path folder = m_folder.path().toStdString();
    switch (state) {
    case PictureState::Damaged:
    case PictureState::Repair:
        return folder / "Damaged example.hds";
    case PictureState::Layers:
        return folder / "Windows 11.hdd";
    default:
        return folder / "Virtual disk of the mail server.hds";
    }
}

bool PictureTaker::isReady(MainWindow *window, const PictureWish &wish) const
{
    if (wish.state == PictureState::StartPage || wish.state == PictureState::NewImage)
        return true;
    const Document *document = window->document();
    return document && document->report() && document->stage() == ImageSession::Stage::Idle;
}

QWidget *PictureTaker::openDialog(MainWindow *window, PictureState state)
{
    const bool isRepair = state == PictureState::Repair;
    if (!isRepair && state != PictureState::NewImage)
        return nullptr;
    QAction *action = window->actions()[isRepair ? ActionId::Repair : ActionId::NewImage];
    static_cast<void>(QTest::qWaitFor([action] { return action->isEnabled(); }, kPatience));
    action->trigger();
    const QString name =
        isRepair ? QStringLiteral("repairDialog") : QStringLiteral("newImageDialog");
    return window->findChild<QDialog *>(name);
}

std::optional<QImage> PictureTaker::take(const PictureWish &wish)
{
    m_windows.reset();
    m_store->clear();
    m_settings->setArrangement(wish.arrangement);
    m_settings->rememberImage(
        {"/srv/machines/archive/2024/Mail server of the Lübeck office/disks/Mail server.hdd",
         QApplication::translate("parascope::ui::VerdictMessage", "No problems found")});
    m_settings->rememberImage({image(PictureState::Damaged), {}});
    m_windows = std::make_unique<Windows>(m_settings.get(), false);
    const bool isEmpty =
        wish.state == PictureState::StartPage || wish.state == PictureState::NewImage;
    MainWindow *window = isEmpty ? m_windows->addWindow() : m_windows->openImage(image(wish.state));
    window->resize(wish.size);
    window->show();
    if (!QTest::qWaitFor([&] { return isReady(window, wish); }, kPatience))
        return std::nullopt;
    if (wish.state == PictureState::Damaged) {
        for (int i = 0; i < wish.problem; ++i)
            window->document()->nextProblem();
    }
    if (wish.byLayer) {
        QAction *colours = window->actions()[ActionId::ColourByLayer];
        static_cast<void>(QTest::qWaitFor([colours] { return colours->isEnabled(); }, kPatience));
        colours->trigger();
    }
    QWidget *dialog = openDialog(window, wish.state);
    QTest::qWait(500); // let bytes and forecasts arrive, and everything be painted
    return together(window, dialog);
}

} // namespace parascope::ui
