#include "ui/shell/settingswriter.h"

#include <QEvent>
#include <QSettings>

namespace parascope::ui {

namespace {

constexpr auto kDelay = std::chrono::seconds(1);

} // namespace

SettingsWriter::SettingsWriter(QSettings &store, QObject *parent) : QObject(parent), m_store(store)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kDelay);
    connect(&m_timer, &QTimer::timeout, this, [this] { m_store.sync(); });
    store.installEventFilter(this);
}

bool SettingsWriter::eventFilter(QObject *watched, QEvent *event)
{
    // What QSettings sends to itself after a change, to write it.
    if (watched != &m_store || event->type() != QEvent::UpdateRequest)
        return QObject::eventFilter(watched, event);
    if (!m_timer.isActive())
        m_timer.start();
    return true;
}

} // namespace parascope::ui

#include "moc_settingswriter.cpp"
