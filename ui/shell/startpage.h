#pragma once

#include "ui/shell/settings.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

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

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateLook();

    QLabel *m_sign;
    QLabel *m_recentTitle;
    QListWidget *m_recent;
    QPushButton *m_open;
    bool m_hasDropHint = false;
};

} // namespace parascope::ui
