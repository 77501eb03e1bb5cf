#include "ui/shell/rawfilereasons.h"

#include "engine/image/plainimage.h"
#include "ui/document/document.h"
#include "ui/shell/actions.h"

#include <QAction>

namespace parascope::ui {

RawFileReasons::RawFileReasons(const Document *document, const Actions &actions, QObject *parent)
    : QObject(parent), m_document(document)
{
    const auto add = [&](ActionId id, const QString &reason) {
        QAction *action = actions[id];
        m_commands.push_back({action, action->toolTip(), action->statusTip(), reason});
    };
    add(ActionId::Repair, tr("A raw file has no header and no table that could be repaired"));
    add(ActionId::Compact, tr("A raw file holds every byte of the disk; nothing in it can move"));
    add(ActionId::Convert, tr("A raw file has neither format; export it as an image instead"));
    add(ActionId::SaveReport, tr("A raw file is not checked: there is nothing to report of it"));
    connect(document, &Document::stateChanged, this, &RawFileReasons::update);
    update();
}

RawFileReasons::~RawFileReasons()
{
    say(false);
}

bool RawFileReasons::isRaw(const Document &document)
{
    return document.state() && isPlain(*document.state());
}

void RawFileReasons::update()
{
    say(isRaw(*m_document));
}

void RawFileReasons::say(bool isRaw)
{
    for (const Command &command : m_commands) {
        command.action->setToolTip(isRaw ? command.reason : command.toolTip);
        command.action->setStatusTip(isRaw ? command.reason : command.statusTip);
    }
}

} // namespace parascope::ui

#include "moc_rawfilereasons.cpp"
