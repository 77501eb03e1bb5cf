#pragma once

#include "engine/session/changeclaims.h"
#include "ui/instance/openrequest.h"
#include "ui/shell/settings.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QTemporaryDir;

namespace parascope::ui {

class MainWindow;

/// All windows of the program, one image each. Opens images in windows, and raises the window of an
/// image that is open already. GUI thread.
class Windows : public QObject
{
    Q_OBJECT

public:
    /// `settings` must outlive it. `isEvidence`: new windows begin in evidence mode.
    Windows(Settings *settings, bool isEvidence, QObject *parent = nullptr);
    ~Windows() override;

    /// A new window with the start page, in evidence mode when the program or `from` is.
    MainWindow *addWindow(const MainWindow *from = nullptr);
    /// Shows an image, or the disk in a folder: in its window when it is open, with that layer
    /// picked, else in `from` when that is free, else in a new one. What is wanted in evidence mode
    /// (of the program or `from`) is never shown in a window without.
    MainWindow *openImage(const std::filesystem::path &path, MainWindow *from = nullptr);
    /// What `window` began to show turned out to be a disk: when another window has it, that one
    /// comes forward instead.
    void joinWindows(MainWindow *window);
    /// Makes the damaged example in a temporary folder, which is removed with this object, and
    /// opens it.
    MainWindow *openDemo(MainWindow *from = nullptr);
    /// Does what a call of the program asks for, and brings the window forward.
    void serve(const OpenRequest &request);
    void closeAll();
    /// Whether it is the example, which is gone after the program ends.
    [[nodiscard]] bool isDemo(const std::filesystem::path &path) const;

    [[nodiscard]] Settings &settings() const { return *m_settings; }
    /// Which images are being written to, whatever window shows them.
    [[nodiscard]] const std::shared_ptr<ChangeClaims> &claims() const { return m_claims; }
    [[nodiscard]] QList<MainWindow *> windows() const;
    /// Tells all windows that the list of recent images changed.
    void refreshRecentImages();

private:
    [[nodiscard]] MainWindow *makeWindow(const MainWindow *from);
    /// A window other than `but` that shows what `path` leads to.
    [[nodiscard]] MainWindow *windowOf(const std::filesystem::path &path, bool isEvidence,
                                       const MainWindow *but = nullptr) const;
    [[nodiscard]] MainWindow *startPage() const;

    Settings *m_settings;
    std::shared_ptr<ChangeClaims> m_claims = std::make_shared<ChangeClaims>();
    bool m_isEvidence;
    QList<QPointer<MainWindow>> m_windows;
    std::unique_ptr<QTemporaryDir> m_demoFolder;
};

} // namespace parascope::ui
