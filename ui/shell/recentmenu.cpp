#include "ui/shell/recentmenu.h"

#include "engine/text/words.h"

namespace parascope::ui {

RecentMenu::RecentMenu(QWidget *parent) : QMenu(tr("Open &Recent"), parent)
{
    setObjectName(QStringLiteral("recentMenu"));
}

void RecentMenu::setImages(const std::vector<RecentImage> &images)
{
    clear();
    for (const RecentImage &image : images) {
        QAction *action =
            addAction(text::path(image.path.native()).replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this,
                [this, path = image.path] { Q_EMIT imageRequested(path); });
    }
    addSeparator();
    connect(addAction(tr("&Forget All")), &QAction::triggered, this, &RecentMenu::forgetRequested);
    setEnabled(!images.empty());
}

} // namespace parascope::ui

#include "moc_recentmenu.cpp"
