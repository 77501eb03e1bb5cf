#pragma once

#include <QMainWindow>

#include <filesystem>

class QLabel;
class QMenu;
class QStackedWidget;

namespace parascope::ui {

class Actions;
class DiskImport;
class Document;
class HelpOpener;
class ImageCreation;
class ImageEdits;
class ImageRepair;
class ImageTransfers;
class ImageView;
class JobLine;
class RecentMenu;
class StartPage;
class Windows;

/// The frame around one image: menus, tool bar, status bar. No logic: actions call slots of the
/// document, of the views, or of Windows. GUI thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `windows` must outlive it.
    MainWindow(Windows *windows, bool isEvidence, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Begins to show an image in this window, in place of the start page or of another image.
    void showImage(const std::filesystem::path &path);
    /// Empty while the start page is shown.
    [[nodiscard]] std::filesystem::path imagePath() const;
    /// Null while the start page is shown.
    [[nodiscard]] Document *document() const;
    [[nodiscard]] ImageView *imageView() const { return m_view; }
    [[nodiscard]] const Actions &actions() const { return *m_actions; }
    /// This window leaves no trace: no recent entry, no folder remembered.
    [[nodiscard]] bool isEvidence() const { return m_isEvidence; }
    /// Another image may take the place of what is shown: the start page, or a file of which there
    /// is nothing to show.
    [[nodiscard]] bool isFree() const;
    void refreshRecentImages();

public Q_SLOTS:
    void askForImage();

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
    void connectFileActions();
    void connectViewActions();
    void connectImage();
    void openAll(const std::vector<std::filesystem::path> &paths);
    void setEvidence(bool isOn);
    void rememberVerdict();
    void updateTitle();
    void showReport();

    Windows *m_windows;
    bool m_isEvidence;
    Actions *m_actions;
    StartPage *m_start;
    QStackedWidget *m_stack;
    ImageCreation *m_creation;
    DiskImport *m_import;
    HelpOpener *m_help;
    JobLine *m_jobs;
    QLabel *m_hover;
    RecentMenu *m_recentMenu;
    QMenu *m_panelMenu = nullptr;
    ImageView *m_view = nullptr;
    ImageEdits *m_edits = nullptr;         ///< of the view, goes before both
    ImageTransfers *m_transfers = nullptr; ///< uses the repairs, goes before them
    ImageRepair *m_repair = nullptr;       ///< of the view, goes before it
};

} // namespace parascope::ui
