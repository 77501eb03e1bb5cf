#pragma once

#include "ui/wizards/create/askfolder.h"

#include <QObject>
#include <QPointer>

#include <filesystem>

namespace parascope::ui {

class MainWindow;
class NewImageDialog;
class Windows;
struct NewImageChoices;

/// New images made from one window: opens the dialog with what was chosen last, remembers what is
/// chosen now (not in evidence mode), and opens what was made. GUI thread.
class ImageCreation : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it; it belongs to `window`.
    ImageCreation(Windows *windows, MainWindow *window);

    /// Opens the dialog, or raises it.
    void show();
    /// False while an image is made: the dialog then says how to stop that.
    [[nodiscard]] bool mayClose();
    void setAskFolder(AskFolder askFolder) { m_askFolder = std::move(askFolder); }

private:
    void takeImage(const std::filesystem::path &path, const NewImageChoices &choices);

    Windows *m_windows;
    MainWindow *m_window;
    AskFolder m_askFolder;
    QPointer<NewImageDialog> m_dialog;
};

} // namespace parascope::ui
