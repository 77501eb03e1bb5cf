#pragma once

#include "engine/session/imagesession.h"
#include "ui/shell/settings.h"

#include <QImage>
#include <QSettings>
#include <QString>
#include <QTemporaryDir>

#include <filesystem>
#include <memory>
#include <optional>

namespace parascope::ui {

class MainWindow;
class Windows;

/// What a picture shows.
enum class PictureState
{
    StartPage,
    Healthy,
    Damaged,  ///< the example, with a finding selected
    Layers,   ///< a disk of several files
    Repair,   ///< the dialog, with what it would do
    NewImage, ///< the dialog, filled in
};

struct PictureWish
{
    PictureState state = PictureState::Damaged;
    QSize size{1440, 900}; ///< of the window
    Arrangement arrangement = Arrangement::Simple;
    int problem = 3;      ///< which one is selected, where there are problems
    bool byLayer = false; ///< what the colours of the map stand for, where there are layers
};

/// Brings the program into a state and takes its picture: the real windows on images of its own.
/// GUI thread.
class PictureTaker
{
public:
    PictureTaker();
    ~PictureTaker();

    /// Nothing when the state is not reached in half a minute.
    std::optional<QImage> take(const PictureWish &wish);

private:
    [[nodiscard]] std::filesystem::path image(PictureState state) const;
    bool isReady(MainWindow *window, const PictureWish &wish) const;
    QWidget *openDialog(MainWindow *window, PictureState state);

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Windows> m_windows;
};

} // namespace parascope::ui
