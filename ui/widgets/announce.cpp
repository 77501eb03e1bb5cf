#include "ui/widgets/announce.h"

#include <QAccessibleWidget>

namespace parascope::ui {

namespace {

QAccessibleInterface *makeAnnouncement(const QString &, QObject *object)
{
    auto *announcer = qobject_cast<Announcer *>(object);
    return announcer ? new QAccessibleWidget(announcer, QAccessible::Notification) : nullptr;
}

} // namespace

Announcer::Announcer(QWidget *window) : QWidget(window)
{
    // Qt keeps a factory only once.
    QAccessible::installFactory(makeAnnouncement);
    setObjectName(QStringLiteral("announcer"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setGeometry(0, 0, 1, 1);
    lower();
    show();
}

void Announcer::say(const QString &sentence)
{
    setAccessibleName(sentence);
    for (const QAccessible::Event kind : {QAccessible::ObjectShow, QAccessible::Alert}) {
        QAccessibleEvent event(this, kind);
        QAccessible::updateAccessibility(&event);
    }
}

void announce(const QWidget *place, const QString &sentence)
{
    if (sentence.isEmpty() || !QAccessible::isActive())
        return;
    QWidget *window = place->window();
    auto *announcer = window->findChild<Announcer *>(QString(), Qt::FindDirectChildrenOnly);
    (announcer ? announcer : new Announcer(window))->say(sentence);
}

} // namespace parascope::ui

#include "moc_announce.cpp"
