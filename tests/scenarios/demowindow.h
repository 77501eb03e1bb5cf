#pragma once

#include "engine/io/hostfile.h"
#include "engine/journal/journalstore.h"
#include "tests/support/temporaryfolder.h"
#include "tests/ui/driving.h"
#include "ui/document/document.h"
#include "ui/shell/actions.h"
#include "ui/shell/demoimage.h"
#include "ui/shell/imagerepair.h"
#include "ui/shell/imageview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/shell/verdictline.h"
#include "ui/shell/windows.h"

#include <QCheckBox>
#include <QCryptographicHash>
#include <QDialog>
#include <QSettings>

#include <algorithm>

namespace parascope::ui {

/// Windows on a real file in a folder of its own: the demo image, damaged in every way that it
/// shows.
class DemoWindow
{
public:
    DemoWindow() : m_store(settingsFile(), QSettings::IniFormat), m_settings(m_store)
    {
        if (!writeDemoImage(image()))
            qFatal("the demo image cannot be written");
        m_original = hashOf(image());
        restart();
    }

    /// As if the program were started anew.
    void restart(bool isEvidence = false)
    {
        m_windows = std::make_unique<Windows>(&m_settings, isEvidence);
    }

    [[nodiscard]] std::filesystem::path folder() const { return m_folder.path(); }
    [[nodiscard]] std::filesystem::path image() const { return m_folder / "demo.hds"; }
    [[nodiscard]] Windows &windows() { return *m_windows; }
    /// The image is what it was at first.
    [[nodiscard]] bool isOriginal() const { return hashOf(image()) == m_original; }

    /// The image in a window, loaded and checked.
    MainWindow *open()
    {
        MainWindow *window = m_windows->openImage(image());
        [&] {
            QVERIFY(QTest::qWaitForWindowActive(window)); // or it has no shortcuts
            QTRY_VERIFY(window->document()->report());
            QTRY_COMPARE(window->document()->stage(), ImageSession::Stage::Idle);
        }();
        return window;
    }

    /// The undo files of the image.
    [[nodiscard]] std::vector<FoundJournal> journals() const
    {
        JobControl control;
        auto journals = findJournals(image(), control);
        return journals ? std::move(*journals) : std::vector<FoundJournal>();
    }
    [[nodiscard]] std::filesystem::path onlyJournal() const
    {
        const auto found = journals();
        return found.size() == 1 ? found.front().path : std::filesystem::path();
    }

    /// Up to the click that begins the repair.
    static void startRepair(MainWindow *window)
    {
        test::press(window, "verdictRepair");
        auto *dialog = test::find<QDialog>(window, "repairDialog");
        QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
        QTRY_VERIFY(test::find<QCheckBox>(dialog, "notInUse")->isVisible());
        QTest::keyClick(test::find<QCheckBox>(dialog, "notInUse"), Qt::Key_Space);
        QTRY_VERIFY(test::find<QPushButton>(dialog, "repairStart")->isEnabled());
        test::press(dialog, "repairStart");
    }
    static void repairWhole(MainWindow *window)
    {
        startRepair(window);
        auto *dialog = test::find<QDialog>(window, "repairDialog");
        QTRY_VERIFY(test::find<QPushButton>(dialog, "repairUndo")->isVisible());
        QTRY_VERIFY(window->imageView()->verdict()->message().tone == VerdictMessage::Tone::Good);
    }

    /// Whatever is asked for, the answer is `path`.
    static void answerWith(MainWindow *window, const std::filesystem::path &path)
    {
        window->findChild<ImageRepair *>()->controller().setAskPath(
            [path](QWidget *, AskedPath, const std::filesystem::path &,
                   const std::function<void(const std::filesystem::path &)> &answer) {
                answer(path);
            });
    }

    /// Of length and contents; zeros count by their place alone, so that holes cost nothing.
    [[nodiscard]] static QByteArray hashOf(const std::filesystem::path &path)
    {
        const auto file = HostFile::open(path);
        const auto size = file ? (*file)->size() : 0;
        if (!file || !size)
            return {};
        QCryptographicHash hash(QCryptographicHash::Sha256);
        hash.addData(QByteArray::number(qulonglong(*size)));
        constexpr std::uint64_t kBlock = 4096;
        std::vector<std::byte> block;
        for (std::uint64_t at = 0; at < *size;) {
            const auto extent = (*file)->extentAt(at);
            if (!extent || extent->range.end() <= at)
                return {};
            if (extent->isHole) {
                at = extent->range.end();
                continue;
            }
            block.assign(std::min(kBlock - at % kBlock, *size - at), std::byte());
            if (const auto got = (*file)->readAt(at, block); !got || *got != block.size())
                return {};
            if (std::ranges::any_of(block, [](std::byte byte) { return byte != std::byte(); })) {
                hash.addData(QByteArray::number(qulonglong(at)));
                hash.addData(
                    {reinterpret_cast<const char *>(block.data()), qsizetype(block.size())});
            }
            at += block.size();
        }
        return hash.result();
    }

private:
    [[nodiscard]] QString settingsFile() const
    {
        return QString::fromStdString((m_folder / "settings.ini").native());
    }

    test::TemporaryFolder m_folder;
    QSettings m_store;
    Settings m_settings;
    std::unique_ptr<Windows> m_windows;
    QByteArray m_original;
};

} // namespace parascope::ui
