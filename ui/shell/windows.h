#pragma once

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

    /// A new window with the start page.
    MainWindow *addWindow();
    /// Shows an image: in its window when it is open, else in `from` when that is free, else in a
    /// new one.
    MainWindow *openImage(const std::filesystem::path &path, MainWindow *from = nullptr);
    /// Makes the damaged example in a temporary folder, which is removed with this object, and
    /// opens it.
    MainWindow *openDemo(MainWindow *from = nullptr);
    void closeAll();

    [[nodiscard]] Settings &settings() const { return *m_settings; }
    [[nodiscard]] QList<MainWindow *> windows() const;
    /// Tells all windows that the list of recent images changed.
    void refreshRecentImages();

private:
    Settings *m_settings;
    bool m_isEvidence;
    QList<QPointer<MainWindow>> m_windows;
    std::unique_ptr<QTemporaryDir> m_demoFolder;
};

} // namespace parascope::ui
