#include "ui/shell/actions.h"

#include "ui/style/icons.h"
#include "ui/widgets/accesskey.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QWidget>

namespace parascope::ui {

namespace {

/// Gives the table the translation context of Actions, in a way that lupdate can read.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(parascope::ui::Actions)

public:
    // clang-format off
static constexpr ActionInfo kTable[] = {
    {ActionId::NewImage, MenuId::File, QT_TR_NOOP("&New Image…"), "Ctrl+N", "new",
     QT_TR_NOOP("Make a new, empty disk image"), false, false},
    {ActionId::Open, MenuId::File, QT_TR_NOOP("&Open…"), "Ctrl+O", "open",
     QT_TR_NOOP("Open a disk image; it is only read"), false, false},
    {ActionId::OpenFolder, MenuId::File, QT_TR_NOOP("Open &Folder…"), "Ctrl+Alt+O", "",
     QT_TR_NOOP("Open the disk that lies in a folder (.hdd or .pvm), with its layers; it is only read"), false, false},
    {ActionId::OpenDemo, MenuId::File, QT_TR_NOOP("Open a &Damaged Example"), "", "",
     QT_TR_NOOP("Make a small damaged image in a temporary folder and show it"), false, false},
    {ActionId::Import, MenuId::File, QT_TR_NOOP("&Import…"), "", "",
     QT_TR_NOOP("Make an image of a raw disk, a file or a device; it is only read"), true, false},
    {ActionId::Export, MenuId::File, QT_TR_NOOP("&Export…"), "", "export",
     QT_TR_NOOP("Copy the disk, or a part of it, into a new file; the image is only read"), false, true},
    {ActionId::SaveReport, MenuId::File, QT_TR_NOOP("Re&port…"), "Ctrl+S", "report",
     QT_TR_NOOP("Save what was found as HTML, JSON or text"), true, true},
    {ActionId::Close, MenuId::File, QT_TR_NOOP("&Close"), "Ctrl+W", "",
     QT_TR_NOOP("Close this window"), true, false},
    {ActionId::Quit, MenuId::File, QT_TR_NOOP("&Quit"), "Ctrl+Q", "",
     QT_TR_NOOP("Close all windows"), false, false},
    {ActionId::UndoTyping, MenuId::Edit, QT_TR_NOOP("&Undo Typing"), "Ctrl+Z", "",
     QT_TR_NOOP("Take back what was typed last over bytes"), false, true},
    {ActionId::RedoTyping, MenuId::Edit, QT_TR_NOOP("&Redo Typing"), "Ctrl+Shift+Z; Ctrl+Y", "",
     QT_TR_NOOP("Type again what was taken back"), false, true},
    {ActionId::Copy, MenuId::Edit, QT_TR_NOOP("&Copy"), "Ctrl+C", "copy",
     QT_TR_NOOP("Copy what is selected"), true, true},
    {ActionId::CopyHex, MenuId::Edit, QT_TR_NOOP("Copy Bytes as &Hex"), "Ctrl+Shift+C", "",
     QT_TR_NOOP("Copy the marked bytes as hexadecimal digits"), false, true},
    {ActionId::CopyText, MenuId::Edit, QT_TR_NOOP("Copy Bytes as &Text"), "Ctrl+Alt+C", "",
     QT_TR_NOOP("Copy the marked bytes as text"), false, true},
    {ActionId::CopyOffset, MenuId::Edit, QT_TR_NOOP("Copy &Offset"), "Ctrl+Shift+O", "",
     QT_TR_NOOP("Copy the offset of the selected byte"), false, true},
    {ActionId::Paste, MenuId::Edit, QT_TR_NOOP("P&aste Over Bytes"), "Ctrl+V", "",
     QT_TR_NOOP("Put hex digits or text over the bytes from the cursor on, while editing"), false, true},
    {ActionId::SelectCluster, MenuId::Edit, QT_TR_NOOP("Select &Whole Cluster"), "Ctrl+A", "",
     QT_TR_NOOP("Mark all bytes of the cluster under the cursor of the hex view"), false, true},
    {ActionId::Find, MenuId::Edit, QT_TR_NOOP("&Find Bytes or Text…"), "Ctrl+F", "find",
     QT_TR_NOOP("Search the disk or the file"), true, true},
    {ActionId::FindNext, MenuId::Edit, QT_TR_NOOP("Find &Next"), "F3", "",
     QT_TR_NOOP("Next match"), false, true},
    {ActionId::FindPrevious, MenuId::Edit, QT_TR_NOOP("Find &Previous"), "Shift+F3", "",
     QT_TR_NOOP("Previous match"), false, true},
    {ActionId::FilterFindings, MenuId::Edit, QT_TR_NOOP("F&ilter Findings"), "Ctrl+L", "",
     QT_TR_NOOP("Type to show only some findings"), false, true},
    {ActionId::EditBytes, MenuId::Edit, QT_TR_NOOP("&Edit Bytes"), "Ctrl+Shift+E", "",
     QT_TR_NOOP("Type over bytes; nothing is written before Save"), true, true},
    {ActionId::SaveEdits, MenuId::Edit, QT_TR_NOOP("&Save Edits…"), "Ctrl+Alt+S", "",
     QT_TR_NOOP("Write what was typed; the old bytes are kept"), false, true},
    {ActionId::DiscardEdits, MenuId::Edit, QT_TR_NOOP("&Discard Edits"), "", "",
     QT_TR_NOOP("Every byte as it is stored"), false, true},
    {ActionId::Simple, MenuId::View, QT_TR_NOOP("&Simple"), "Ctrl+1", "simple",
     QT_TR_NOOP("Verdict, overview, maps and findings"), false, false},
    {ActionId::Everything, MenuId::View, QT_TR_NOOP("&Everything"), "Ctrl+2", "everything",
     QT_TR_NOOP("Also the header and the bytes"), false, false},
    {ActionId::BothMaps, MenuId::View, QT_TR_NOOP("&Both Maps"), "", "",
     QT_TR_NOOP("Disk order and file order side by side"), true, true},
    {ActionId::DiskMap, MenuId::View, QT_TR_NOOP("&Disk Order Only"), "", "",
     QT_TR_NOOP("The clusters as the guest sees them"), false, true},
    {ActionId::FileMap, MenuId::View, QT_TR_NOOP("&File Order Only"), "", "",
     QT_TR_NOOP("The clusters as they lie in the file"), false, true},
    {ActionId::ColourByState, MenuId::View, QT_TR_NOOP("&Colour by State"), "", "",
     QT_TR_NOOP("Colours of the disk order say what clusters are"), true, true},
    {ActionId::ColourByLayer, MenuId::View, QT_TR_NOOP("Colour by La&yer"), "", "",
     QT_TR_NOOP("Colours of the disk order say which layer has the clusters"), false, true},
    {ActionId::ZoomIn, MenuId::View, QT_TR_NOOP("Zoom &In"), "Ctrl++; Ctrl+=", "zoom-in",
     QT_TR_NOOP("Fewer clusters per cell, then larger cells"), true, true},
    {ActionId::ZoomOut, MenuId::View, QT_TR_NOOP("Zoom &Out"), "Ctrl+-", "zoom-out",
     QT_TR_NOOP("More clusters per cell"), false, true},
    {ActionId::ZoomFit, MenuId::View, QT_TR_NOOP("&Whole Image"), "Ctrl+0", "zoom-fit",
     QT_TR_NOOP("All clusters at once"), false, true},
    {ActionId::ZoomSelection, MenuId::View, QT_TR_NOOP("Zoom to Se&lection"), "Ctrl+E", "",
     QT_TR_NOOP("Show the selected cluster from near"), false, true},
    {ActionId::ResetPanels, MenuId::View, QT_TR_NOOP("&Reset the Arrangement"), "", "",
     QT_TR_NOOP("Put all panels where they were at first"), true, true},
    {ActionId::FullScreen, MenuId::View, QT_TR_NOOP("F&ull Screen"), "F11", "",
     QT_TR_NOOP("Use the whole screen"), false, false},
    {ActionId::Back, MenuId::Go, QT_TR_NOOP("&Back"), "Alt+Left", "back",
     QT_TR_NOOP("To the place before"), false, true},
    {ActionId::Forward, MenuId::Go, QT_TR_NOOP("&Forward"), "Alt+Right", "forward",
     QT_TR_NOOP("To the place that was left by Back"), false, true},
    {ActionId::GoTo, MenuId::Go, QT_TR_NOOP("&Go To…"), "Ctrl+G", "goto",
     QT_TR_NOOP("To an offset or a cluster"), false, true},
    {ActionId::NextProblem, MenuId::Go, QT_TR_NOOP("&Next Problem"), "F8", "next",
     QT_TR_NOOP("To the next problem in the list"), true, true},
    {ActionId::PreviousProblem, MenuId::Go, QT_TR_NOOP("&Previous Problem"), "Shift+F8", "previous",
     QT_TR_NOOP("To the problem before"), false, true},
    {ActionId::Follow, MenuId::Go, QT_TR_NOOP("F&ollow to the Other Side"), "Ctrl+J", "",
     QT_TR_NOOP("From a byte of the disk to its place in the file, and back; from a table entry to its cluster"), true, true},
    {ActionId::ShowEntry, MenuId::Go, QT_TR_NOOP("Show Its &Table Entry"), "Ctrl+Shift+J", "",
     QT_TR_NOOP("To the entry of the block table that names the selected cluster"), false, true},
    {ActionId::Compare, MenuId::Go, QT_TR_NOOP("Next Cluster of a &Shared Place"), "Ctrl+K", "",
     QT_TR_NOOP("To the next cluster that reads the same bytes, in the hex view"), false, true},
    {ActionId::NextPanel, MenuId::Go, QT_TR_NOOP("Next P&anel"), "F6", "",
     QT_TR_NOOP("The keyboard to the next panel of the window"), true, true},
    {ActionId::PreviousPanel, MenuId::Go, QT_TR_NOOP("Previous Pan&el"), "Shift+F6", "",
     QT_TR_NOOP("The keyboard to the panel before"), false, true},
    {ActionId::Repair, MenuId::Tools, QT_TR_NOOP("&Repair…"), "Ctrl+R", "repair",
     QT_TR_NOOP("Choose what is repaired; nothing is written before"), false, true},
    {ActionId::UndoRepair, MenuId::Tools, QT_TR_NOOP("&Undo Repair"), "", "",
     QT_TR_NOOP("Put the old bytes back, exactly as they were before the last repair"), false, true},
    {ActionId::EarlierRepairs, MenuId::Tools, QT_TR_NOOP("Earlier Re&pairs…"), "", "",
     QT_TR_NOOP("The undo files of this image: undo a repair, or delete its undo file"), false, true},
    {ActionId::Compact, MenuId::Tools, QT_TR_NOOP("C&ompact…"), "", "",
     QT_TR_NOOP("Move the clusters together and make the file shorter; can be undone"), true, true},
    {ActionId::Convert, MenuId::Tools, QT_TR_NOOP("Con&vert…"), "", "",
     QT_TR_NOOP("Give the image the other format, v1 or v2; can be undone"), false, true},
    {ActionId::CheckAgain, MenuId::Tools, QT_TR_NOOP("&Check Again"), "F5", "reload",
     QT_TR_NOOP("Read the image from disk again"), true, true},
    {ActionId::StopCheck, MenuId::Tools, QT_TR_NOOP("&Stop the Check"), "Ctrl+.", "stop",
     QT_TR_NOOP("Stop reading; what is known stays"), false, true},
    {ActionId::Evidence, MenuId::Tools, QT_TR_NOOP("&Evidence Mode"), "", "lock",
     QT_TR_NOOP("Open images in this window without leaving any trace, not even a recent entry"), true, false},
    {ActionId::Help, MenuId::Help, QT_TR_NOOP("&Manual"), "F1", "info",
     QT_TR_NOOP("What this program shows and does, in plain words"), false, false},
    {ActionId::Shortcuts, MenuId::Help, QT_TR_NOOP("&Keyboard Shortcuts"), "Ctrl+?", "",
     QT_TR_NOOP("All actions and their keys"), false, false},
    {ActionId::About, MenuId::Help, QT_TR_NOOP("&About Parascope"), "", "",
     QT_TR_NOOP("Version and licence"), false, false},
};
    // clang-format on
};
static_assert(std::size(Words::kTable) == kActionCount);

bool isCheckable(ActionId id)
{
    switch (id) {
    case ActionId::Simple:
    case ActionId::Everything:
    case ActionId::BothMaps:
    case ActionId::DiskMap:
    case ActionId::FileMap:
    case ActionId::ColourByState:
    case ActionId::ColourByLayer:
    case ActionId::FullScreen:
    case ActionId::EditBytes:
    case ActionId::Evidence:
        return true;
    default:
        return false;
    }
}

} // namespace

std::span<const ActionInfo> actionTable()
{
    return Words::kTable;
}

QString menuTitle(MenuId menu)
{
    switch (menu) {
    case MenuId::File:
        return Words::tr("&File");
    case MenuId::Edit:
        return Words::tr("&Edit");
    case MenuId::View:
        return Words::tr("&View");
    case MenuId::Go:
        return Words::tr("&Go");
    case MenuId::Tools:
        return Words::tr("&Tools");
    case MenuId::Help:
        return Words::tr("&Help");
    }
    return {};
}

QList<QKeySequence> shortcutsOf(const ActionInfo &info)
{
    if (*info.shortcut == '\0')
        return {};
    return QKeySequence::listFromString(QString::fromLatin1(info.shortcut),
                                        QKeySequence::PortableText);
}

Actions::Actions(QWidget *window) : QObject(window)
{
    for (const ActionInfo &info : Words::kTable) {
        auto *action = new QAction(Words::tr(info.text), window);
        action->setObjectName(QStringLiteral("action%1").arg(static_cast<int>(info.id)));
        action->setShortcuts(shortcutsOf(info));
        action->setIconText(withoutAccessKey(Words::tr(info.text))); // no key works there
        action->setCheckable(isCheckable(info.id));
        action->setStatusTip(Words::tr(info.help));
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(keys.isEmpty() ? Words::tr(info.help)
                                          : tr("%1 (%2)").arg(Words::tr(info.help), keys));
        window->addAction(action);
        m_actions[static_cast<std::size_t>(info.id)] = action;
    }
    const auto group = [&](std::initializer_list<ActionId> ids) {
        auto *actions = new QActionGroup(window);
        for (const ActionId id : ids)
            actions->addAction((*this)[id]);
    };
    group({ActionId::Simple, ActionId::Everything});
    group({ActionId::BothMaps, ActionId::DiskMap, ActionId::FileMap});
    group({ActionId::ColourByState, ActionId::ColourByLayer});
    (*this)[ActionId::Quit]->setMenuRole(QAction::QuitRole);
    (*this)[ActionId::About]->setMenuRole(QAction::AboutRole);
    setIcons(window->palette());
}

void Actions::setIcons(const QPalette &palette)
{
    for (const ActionInfo &info : Words::kTable) {
        if (*info.icon != '\0')
            (*this)[info.id]->setIcon(icon(QString::fromLatin1(info.icon), palette));
    }
}

void Actions::setImageShown(bool isShown)
{
    for (const ActionInfo &info : Words::kTable) {
        if (info.needsImage)
            (*this)[info.id]->setEnabled(isShown);
    }
}

} // namespace parascope::ui
