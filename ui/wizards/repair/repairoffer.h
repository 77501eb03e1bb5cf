#pragma once

#include <QString>

namespace parascope::ui {

/// What the verdict line says and offers of repairs. A value.
struct RepairOffer
{
    /// What this window wrote to the image since it shows it.
    enum class Written
    {
        Nothing,
        Repair,
        Edit,    ///< bytes that were typed
        InPlace, ///< compacted or converted
        Undo,
        Interrupted ///< the image is in the middle of a change
    };

    bool canRepair = false; ///< there is something that repair answers by default
    bool canChoose = false; ///< the dialog may be opened, if only to say why not
    QString notice;         ///< "Repaired today 14:02"; may be empty
    bool canFinish = false; ///< an interrupted repair
    bool canUndo = false;
    bool isEdit = false;    ///< what can be undone are bytes that were typed
    bool isInPlace = false; ///< what can be undone is that it was compacted or converted
    bool canList = false;   ///< earlier repairs may be looked at
    bool isWriting = false; ///< a change is under way
    Written written = Written::Nothing;

    bool operator==(const RepairOffer &) const = default;
};

} // namespace parascope::ui
