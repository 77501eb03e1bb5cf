#pragma once

#include <QKeySequence>
#include <QObject>
#include <QPalette>

#include <array>
#include <span>

class QAction;
class QMenuBar;
class QWidget;

namespace parascope::ui {

/// Everything that a window can be told to do, in the order of the menus.
enum class ActionId
{
    NewImage,
    Open,
    OpenFolder,
    OpenDemo,
    Import,
    Export,
    SaveReport,
    Close,
    Quit,
    UndoTyping,
    RedoTyping,
    Copy,
    CopyHex,
    CopyText,
    CopyOffset,
    Paste,
    SelectCluster,
    Find,
    FindNext,
    FindPrevious,
    FilterFindings,
    EditBytes,
    SaveEdits,
    DiscardEdits,
    Simple,
    Everything,
    BothMaps,
    DiskMap,
    FileMap,
    ColourByState,
    ColourByLayer,
    ZoomIn,
    ZoomOut,
    ZoomFit,
    ZoomSelection,
    ResetPanels,
    FullScreen,
    Back,
    Forward,
    GoTo,
    NextProblem,
    PreviousProblem,
    Follow,
    ShowEntry,
    Compare,
    NextPanel,
    PreviousPanel,
    Repair,
    UndoRepair,
    EarlierRepairs,
    Compact,
    Convert,
    CheckAgain,
    StopCheck,
    Evidence,
    Help,
    Shortcuts,
    About
};
inline constexpr std::size_t kActionCount = 58;

enum class MenuId
{
    File,
    Edit,
    View,
    Go,
    Tools,
    Help
};

/// One row of the table of actions.
struct ActionInfo
{
    ActionId id;
    MenuId menu;
    const char *text;     ///< translatable, with the access key
    const char *shortcut; ///< portable text, several separated by "; "; may be empty
    const char *icon;     ///< of ui/style/icons.h, may be empty
    const char *help;     ///< translatable: one line for tool tip and list of shortcuts
    bool beginsSection;   ///< a line in the menu above it
    bool needsImage;      ///< makes no sense on the start page
};

/// The whole table: every action once.
[[nodiscard]] std::span<const ActionInfo> actionTable();
[[nodiscard]] QString menuTitle(MenuId menu);
/// The shortcuts of a row.
[[nodiscard]] QList<QKeySequence> shortcutsOf(const ActionInfo &info);

/// The actions of one window, made from the table. What they do is connected by the window. GUI
/// thread.
class Actions : public QObject
{
    Q_OBJECT

public:
    /// The actions belong to `window`, so that their shortcuts work in all of it.
    explicit Actions(QWidget *window);

    [[nodiscard]] QAction *operator[](ActionId id) const
    {
        return m_actions[static_cast<std::size_t>(id)];
    }
    /// Icons in the colours of a palette.
    void setIcons(const QPalette &palette);
    /// Switches everything that needs an image.
    void setImageShown(bool isShown);

private:
    std::array<QAction *, kActionCount> m_actions{};
};

} // namespace parascope::ui
