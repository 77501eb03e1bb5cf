#include "ui/widgets/announce.h"

#include <QAccessibleWidget>

namespace parascope::ui {

namespace {

constexpr qsizetype kKept = 8;

QAccessibleInterface *makeAnnouncement(const QString &, QObject *object)
{
    auto *announcement = qobject_cast<Announcement *>(object);
    return announcement ? new QAccessibleWidget(announcement, QAccessible::Notification) : nullptr;
}

} // namespace

Announcement::Announcement(const QString &sentence, QWidget *window) : QWidget(window)
{
    // Qt keeps a factory only once.
    QAccessible::installFactory(makeAnnouncement);
    const auto before = window->findChildren<Announcement *>(QString(), Qt::FindDirectChildrenOnly);
    if (before.size() > kKept)
        delete before.constFirst();
    setObjectName(QStringLiteral("announcement"));
    setAccessibleName(sentence);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setGeometry(0, 0, 1, 1);
    show(); // of which Qt tells
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void announce(const QWidget *place, const QString &sentence)
{
    if (!sentence.isEmpty() && QAccessible::isActive())
        new Announcement(sentence, place->window());
}

} // namespace parascope::ui

#include "moc_announce.cpp"
