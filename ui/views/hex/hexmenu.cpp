#include "ui/views/hex/hexmenu.h"

#include "ui/views/hex/hexpane.h"

#include <QMenu>

namespace parascope::ui {

QMenu *makeHexMenu(HexPane *pane, bool hasEntry)
{
    auto *menu = new QMenu(pane);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("hexMenu"));
    menu->addAction(HexPane::tr("Copy as &Hex"), pane, &HexPane::copyHex);
    menu->addAction(HexPane::tr("Copy as &Text"), pane, &HexPane::copyText);
    menu->addAction(HexPane::tr("Copy &Offset"), pane, &HexPane::copyOffset);
    menu->addSeparator();
    menu->addAction(HexPane::tr("&Select Cluster"), pane, &HexPane::selectCluster);
    menu->addAction(HexPane::tr("&Follow"), pane, &HexPane::follow);
    menu->addAction(HexPane::tr("Show Its &BAT Entry"), pane, &HexPane::showTableEntry)
        ->setEnabled(hasEntry);
    menu->addSeparator();
    menu->addAction(HexPane::tr("&Go to…"), pane, &HexPane::showGoTo);
    menu->addAction(HexPane::tr("Fi&nd…"), pane, &HexPane::showFind);
    return menu;
}

} // namespace parascope::ui
