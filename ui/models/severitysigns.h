#pragma once

#include "engine/check/finding.h"

#include <QIcon>
#include <QPalette>

#include <array>

namespace parascope::ui {

/// The signs of severities as lists of findings show them. A value; GUI thread. Draws nothing
/// before setLook().
class SeveritySigns
{
public:
    /// In these colours; `size` in logical pixels.
    void setLook(const QPalette &palette, int size, qreal devicePixelRatio);

    [[nodiscard]] const QIcon &operator[](Severity severity) const
    {
        return m_icons[static_cast<std::size_t>(severity)];
    }

private:
    std::array<QIcon, 3> m_icons; ///< by Severity
};

} // namespace parascope::ui
