#pragma once

#include "ui/shell/settings.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace parascope {
class FilePresence;
}

namespace parascope::ui {

/// What a window shows as long as no image is open: buttons to open one or make one, the images
/// that were open before with what was said of them, and room to drop a file on. GUI thread.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    void setRecentImages(const std::vector<RecentImage> &images);
    /// A frame around the page while a file hangs over the window.
    void setDropHint(bool isShown);

Q_SIGNALS:
    void openRequested();
    void newImageRequested();
    void demoRequested();
    void imageRequested(const std::filesystem::path &path);
    /// The image shall not be listed any more.
    void forgetRequested(const std::filesystem::path &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QHBoxLayout *buildButtons();
    [[nodiscard]] QHBoxLayout *buildRecentTitle();
    void buildRecentImages();
    void addRecentImage(const RecentImage &image);
    void lookForMissing();
    void markMissing(const std::filesystem::path &path);
    void forgetCurrent();
    void updateLook();

    QLabel *m_sign;
    QLabel *m_recentTitle;
    QListWidget *m_recent;
    QPushButton *m_open;
    QPushButton *m_forget;
    FilePresence *m_presence;
    bool m_hasDropHint = false;
};

} // namespace parascope::ui
