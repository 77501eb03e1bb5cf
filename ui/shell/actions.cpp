#include "ui/shell/actions.h"

#include "ui/style/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QWidget>

namespace parascope::ui {

namespace {

#define ACTION_TEXT(text) QT_TRANSLATE_NOOP("parascope::ui::Actions", text)

// clang-format off
constexpr ActionInfo kTable[] = {
    {ActionId::NewImage, MenuId::File, ACTION_TEXT("&New Image…"), "Ctrl+N", "new",
     ACTION_TEXT("Make a new, empty disk image"), false, false},
    {ActionId::Open, MenuId::File, ACTION_TEXT("&Open…"), "Ctrl+O", "open",
     ACTION_TEXT("Open a disk image; it is only read"), false, false},
    {ActionId::OpenDemo, MenuId::File, ACTION_TEXT("Open a &Damaged Example"), "", "",
     ACTION_TEXT("Make a small damaged image in a temporary folder and show it"), false, false},
    {ActionId::Import, MenuId::File, ACTION_TEXT("&Import…"), "", "",
     ACTION_TEXT("Make an image of a raw disk, a file or a device; it is only read"), true, false},
    {ActionId::Export, MenuId::File, ACTION_TEXT("&Export…"), "", "export",
     ACTION_TEXT("Copy the disk, or a part of it, into a new file; the image is only read"), false, true},
    {ActionId::SaveReport, MenuId::File, ACTION_TEXT("&Report…"), "Ctrl+S", "report",
     ACTION_TEXT("Save what was found as HTML, JSON or text"), true, true},
    {ActionId::Close, MenuId::File, ACTION_TEXT("&Close"), "Ctrl+W", "",
     ACTION_TEXT("Close this window"), true, false},
    {ActionId::Quit, MenuId::File, ACTION_TEXT("&Quit"), "Ctrl+Q", "",
     ACTION_TEXT("Close all windows"), false, false},
    {ActionId::UndoTyping, MenuId::Edit, ACTION_TEXT("&Undo Typing"), "Ctrl+Z", "",
     ACTION_TEXT("Take back what was typed last over bytes"), false, true},
    {ActionId::RedoTyping, MenuId::Edit, ACTION_TEXT("&Redo Typing"), "Ctrl+Shift+Z; Ctrl+Y", "",
     ACTION_TEXT("Type again what was taken back"), false, true},
    {ActionId::Copy, MenuId::Edit, ACTION_TEXT("&Copy"), "Ctrl+C", "copy",
     ACTION_TEXT("Copy what is selected"), true, true},
    {ActionId::CopyHex, MenuId::Edit, ACTION_TEXT("Copy Bytes as &Hex"), "Ctrl+Shift+C", "",
     ACTION_TEXT("Copy the marked bytes as hexadecimal digits"), false, true},
    {ActionId::CopyText, MenuId::Edit, ACTION_TEXT("Copy Bytes as &Text"), "Ctrl+Alt+C", "",
     ACTION_TEXT("Copy the marked bytes as text"), false, true},
    {ActionId::CopyOffset, MenuId::Edit, ACTION_TEXT("Copy &Offset"), "Ctrl+Shift+O", "",
     ACTION_TEXT("Copy the offset of the selected byte"), false, true},
    {ActionId::Find, MenuId::Edit, ACTION_TEXT("&Find Bytes or Text…"), "Ctrl+F", "find",
     ACTION_TEXT("Search the disk or the file"), true, true},
    {ActionId::FindNext, MenuId::Edit, ACTION_TEXT("Find &Next"), "F3", "",
     ACTION_TEXT("Next match"), false, true},
    {ActionId::FindPrevious, MenuId::Edit, ACTION_TEXT("Find &Previous"), "Shift+F3", "",
     ACTION_TEXT("Previous match"), false, true},
    {ActionId::FilterFindings, MenuId::Edit, ACTION_TEXT("F&ilter Findings"), "Ctrl+L", "",
     ACTION_TEXT("Type to show only some findings"), false, true},
    {ActionId::EditBytes, MenuId::Edit, ACTION_TEXT("&Edit Bytes"), "Ctrl+Shift+E", "",
     ACTION_TEXT("Type over bytes; nothing is written before Save"), true, true},
    {ActionId::SaveEdits, MenuId::Edit, ACTION_TEXT("&Save Edits…"), "Ctrl+Alt+S", "",
     ACTION_TEXT("Write what was typed; the old bytes are kept"), false, true},
    {ActionId::DiscardEdits, MenuId::Edit, ACTION_TEXT("&Discard Edits"), "", "",
     ACTION_TEXT("Every byte as it is stored"), false, true},
    {ActionId::Simple, MenuId::View, ACTION_TEXT("&Simple"), "Ctrl+1", "simple",
     ACTION_TEXT("Verdict, overview, maps and findings"), false, false},
    {ActionId::Everything, MenuId::View, ACTION_TEXT("&Everything"), "Ctrl+2", "everything",
     ACTION_TEXT("Also the header and the bytes"), false, false},
    {ActionId::BothMaps, MenuId::View, ACTION_TEXT("&Both Maps"), "", "",
     ACTION_TEXT("Disk order and file order side by side"), true, true},
    {ActionId::DiskMap, MenuId::View, ACTION_TEXT("&Disk Order Only"), "", "",
     ACTION_TEXT("The clusters as the guest sees them"), false, true},
    {ActionId::FileMap, MenuId::View, ACTION_TEXT("&File Order Only"), "", "",
     ACTION_TEXT("The clusters as they lie in the file"), false, true},
    {ActionId::ZoomIn, MenuId::View, ACTION_TEXT("Zoom &In"), "Ctrl++; Ctrl+=", "zoom-in",
     ACTION_TEXT("Fewer clusters per cell"), true, true},
    {ActionId::ZoomOut, MenuId::View, ACTION_TEXT("Zoom &Out"), "Ctrl+-", "zoom-out",
     ACTION_TEXT("More clusters per cell"), false, true},
    {ActionId::ZoomFit, MenuId::View, ACTION_TEXT("&Whole Image"), "Ctrl+0", "zoom-fit",
     ACTION_TEXT("All clusters at once"), false, true},
    {ActionId::ZoomSelection, MenuId::View, ACTION_TEXT("Zoom to Se&lection"), "Ctrl+E", "",
     ACTION_TEXT("Show the selected cluster from near"), false, true},
    {ActionId::ResetPanels, MenuId::View, ACTION_TEXT("&Reset the Arrangement"), "", "",
     ACTION_TEXT("Put all panels where they were at first"), true, true},
    {ActionId::FullScreen, MenuId::View, ACTION_TEXT("F&ull Screen"), "F11", "",
     ACTION_TEXT("Use the whole screen"), false, false},
    {ActionId::Back, MenuId::Go, ACTION_TEXT("&Back"), "Alt+Left", "back",
     ACTION_TEXT("To the place before"), false, true},
    {ActionId::Forward, MenuId::Go, ACTION_TEXT("&Forward"), "Alt+Right", "forward",
     ACTION_TEXT("To the place that was left by Back"), false, true},
    {ActionId::GoTo, MenuId::Go, ACTION_TEXT("&Go To…"), "Ctrl+G", "goto",
     ACTION_TEXT("To an offset or a cluster"), false, true},
    {ActionId::NextProblem, MenuId::Go, ACTION_TEXT("&Next Problem"), "F8", "next",
     ACTION_TEXT("To the next problem in the list"), true, true},
    {ActionId::PreviousProblem, MenuId::Go, ACTION_TEXT("&Previous Problem"), "Shift+F8", "previous",
     ACTION_TEXT("To the problem before"), false, true},
    {ActionId::Follow, MenuId::Go, ACTION_TEXT("F&ollow to the Other Side"), "Ctrl+J", "",
     ACTION_TEXT("From a byte of the disk to its place in the file, and back; from a table entry to its cluster"), true, true},
    {ActionId::Compare, MenuId::Go, ACTION_TEXT("Next Cluster of a &Shared Place"), "Ctrl+K", "",
     ACTION_TEXT("To the next cluster that reads the same bytes, in the hex view"), false, true},
    {ActionId::Repair, MenuId::Tools, ACTION_TEXT("&Repair…"), "Ctrl+R", "repair",
     ACTION_TEXT("Choose what is repaired; nothing is written before"), false, true},
    {ActionId::UndoRepair, MenuId::Tools, ACTION_TEXT("&Undo Repair"), "", "",
     ACTION_TEXT("Put the old bytes back, exactly as they were before the last repair"), false, true},
    {ActionId::EarlierRepairs, MenuId::Tools, ACTION_TEXT("Earlier Re&pairs…"), "", "",
     ACTION_TEXT("The undo files of this image: undo a repair, or delete its undo file"), false, true},
    {ActionId::Compact, MenuId::Tools, ACTION_TEXT("C&ompact…"), "", "",
     ACTION_TEXT("Move the clusters together and make the file shorter; can be undone"), true, true},
    {ActionId::Convert, MenuId::Tools, ACTION_TEXT("Con&vert…"), "", "",
     ACTION_TEXT("Give the image the other format, v1 or v2; can be undone"), false, true},
    {ActionId::CheckAgain, MenuId::Tools, ACTION_TEXT("&Check Again"), "F5", "reload",
     ACTION_TEXT("Read the image from disk again"), true, true},
    {ActionId::StopCheck, MenuId::Tools, ACTION_TEXT("&Stop the Check"), "Ctrl+.", "stop",
     ACTION_TEXT("Stop reading; what is known stays"), false, true},
    {ActionId::Evidence, MenuId::Tools, ACTION_TEXT("&Evidence Mode"), "", "lock",
     ACTION_TEXT("Open images in this window without leaving any trace, not even a recent entry"), true, false},
    {ActionId::Shortcuts, MenuId::Help, ACTION_TEXT("&Keyboard Shortcuts"), "F1", "info",
     ACTION_TEXT("All actions and their keys"), false, false},
    {ActionId::About, MenuId::Help, ACTION_TEXT("&About Parascope"), "", "",
     ACTION_TEXT("Version and licence"), false, false},
};
// clang-format on
static_assert(std::size(kTable) == kActionCount);

QString translated(const char *text)
{
    return QCoreApplication::translate("parascope::ui::Actions", text);
}

bool isCheckable(ActionId id)
{
    switch (id) {
    case ActionId::Simple:
    case ActionId::Everything:
    case ActionId::BothMaps:
    case ActionId::DiskMap:
    case ActionId::FileMap:
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
    return kTable;
}

QString menuTitle(MenuId menu)
{
    switch (menu) {
    case MenuId::File:
        return translated(ACTION_TEXT("&File"));
    case MenuId::Edit:
        return translated(ACTION_TEXT("&Edit"));
    case MenuId::View:
        return translated(ACTION_TEXT("&View"));
    case MenuId::Go:
        return translated(ACTION_TEXT("&Go"));
    case MenuId::Tools:
        return translated(ACTION_TEXT("&Tools"));
    case MenuId::Help:
        return translated(ACTION_TEXT("&Help"));
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
    for (const ActionInfo &info : kTable) {
        auto *action = new QAction(translated(info.text), window);
        action->setObjectName(QStringLiteral("action%1").arg(static_cast<int>(info.id)));
        action->setShortcuts(shortcutsOf(info));
        action->setCheckable(isCheckable(info.id));
        action->setStatusTip(translated(info.help));
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(keys.isEmpty() ? translated(info.help)
                                          : tr("%1 (%2)").arg(translated(info.help), keys));
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
    (*this)[ActionId::Quit]->setMenuRole(QAction::QuitRole);
    (*this)[ActionId::About]->setMenuRole(QAction::AboutRole);
    setIcons(window->palette());
}

void Actions::setIcons(const QPalette &palette)
{
    for (const ActionInfo &info : kTable) {
        if (*info.icon != '\0')
            (*this)[info.id]->setIcon(icon(QString::fromLatin1(info.icon), palette));
    }
}

void Actions::setImageShown(bool isShown)
{
    for (const ActionInfo &info : kTable) {
        if (info.needsImage)
            (*this)[info.id]->setEnabled(isShown);
    }
}

} // namespace parascope::ui
