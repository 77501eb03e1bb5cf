#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

#include <vector>

namespace parascope::ui {

/// What some keys do in a view that is painted as a whole, for the page of shortcuts. Made from the
/// table that the view itself looks keys up in.
struct ViewKeys
{
    QList<QKeySequence> keys;
    QString does;
};

} // namespace parascope::ui
