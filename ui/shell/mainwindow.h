#pragma once

#include "ui/shell/opendialog.h"

#include <QMainWindow>

#include <filesystem>

class QLabel;
class QMenu;
class QStackedWidget;

namespace parascope::ui {

class Actions;
class DiskImport;
class DiskView;
class Document;
class HelpOpener;
class ImageCreation;
class ImageView;
class JobLine;
class RecentMenu;
class StartPage;
class Windows;

/// The frame around one image, and the disk that it belongs to: menus, tool bar, status bar. No
/// logic: actions call slots of the document, of the views, or of Windows. Empty until it is told
/// what to show. GUI thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `windows` must outlive it.
    MainWindow(Windows *windows, bool isEvidence, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// What a window shows that gave up an image.
    enum class Instead
    {
        StartPage,
        Nothing ///< it was made for that image, and closes
    };

    /// Begins to show an image, or the disk that lies in a folder, in place of the start page or of
    /// another image.
    void showImage(const std::filesystem::path &path, Instead instead = Instead::StartPage);
    void showStartPage();
    /// Another window shows what this one began to.
    void giveUp();
    /// Empty while the start page is shown.
    [[nodiscard]] std::filesystem::path imagePath() const;
    /// Null while the start page is shown.
    [[nodiscard]] Document *document() const;
    /// Null while the start page is shown.
    [[nodiscard]] ImageView *imageView() const;
    [[nodiscard]] DiskView *diskView() const { return m_view; }
    [[nodiscard]] const Actions &actions() const { return *m_actions; }
    /// This window leaves no trace: no recent entry, no folder remembered.
    [[nodiscard]] bool isEvidence() const { return m_isEvidence; }
    /// Another image may take the place of what is shown: the start page, or a file of which there
    /// is nothing to show.
    [[nodiscard]] bool isFree() const;
    void refreshRecentImages();

public Q_SLOTS:
    void askForImage();
    void askForFolder();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildMenus();
    void buildToolBar();
    void buildStatusBar();
    void buildStartPage();
    void connectFileActions();
    void connectViewActions();
    void connectDisk();
    void connectImage();
    void ask(OpenDialog::What what);
    void openAll(const std::vector<std::filesystem::path> &paths);
    void setEvidence(bool isOn);
    void rememberVerdict();
    void updateTitle();
    void showReport();
    void showDropHint(bool isShown);

    Windows *m_windows;
    bool m_isEvidence;
    Actions *m_actions;
    StartPage *m_start = nullptr; ///< made when it is needed: an image may be all that is shown
    QStackedWidget *m_stack;
    ImageCreation *m_creation;
    DiskImport *m_import;
    HelpOpener *m_help;
    JobLine *m_jobs;
    QLabel *m_hover;
    RecentMenu *m_recentMenu;
    QMenu *m_panelMenu = nullptr;
    DiskView *m_view = nullptr;
    std::filesystem::path m_remembered; ///< of the recent images, the entry of what is shown
    Instead m_instead = Instead::StartPage;
};

} // namespace parascope::ui
