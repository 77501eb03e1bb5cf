#include "ui/shell/recentmenu.h"

#include "engine/text/words.h"
#include "ui/widgets/elidedpath.h"

namespace parascope::ui {

namespace {

constexpr int kMostCharacters = 80;

} // namespace

RecentMenu::RecentMenu(QWidget *parent) : QMenu(tr("Open &Recent"), parent)
{
    setObjectName(QStringLiteral("recentMenu"));
    setToolTipsVisible(true);
}

void RecentMenu::setImages(const std::vector<RecentImage> &images)
{
    clear();
    for (const RecentImage &image : images) {
        const QString path = text::path(image.path.native());
        const int room = fontMetrics().averageCharWidth() * kMostCharacters;
        QAction *action =
            addAction(elidedPath(path, fontMetrics(), room).replace(u'&', QStringLiteral("&&")));
        action->setToolTip(pathToolTip(path));
        connect(action, &QAction::triggered, this,
                [this, path = image.path] { Q_EMIT imageRequested(path); });
    }
    addSeparator();
    connect(addAction(tr("&Forget All")), &QAction::triggered, this, &RecentMenu::forgetRequested);
    setEnabled(!images.empty());
}

} // namespace parascope::ui

#include "moc_recentmenu.cpp"
