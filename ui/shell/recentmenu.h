#pragma once

#include "ui/shell/settings.h"

#include <QMenu>

#include <filesystem>
#include <vector>

namespace parascope::ui {

/// The images that were opened before, to be opened again or to be forgotten. GUI thread.
class RecentMenu : public QMenu
{
    Q_OBJECT

public:
    explicit RecentMenu(QWidget *parent = nullptr);

    void setImages(const std::vector<RecentImage> &images);

Q_SIGNALS:
    void imageRequested(const std::filesystem::path &path);
    void forgetRequested();
};

} // namespace parascope::ui
