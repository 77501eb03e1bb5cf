#pragma once

#include "ui/views/hex/bytekind.h"

#include <QLabel>

#include <set>

namespace parascope::ui {

/// One line below the bytes that says what the signs on screen mean, each in its colours; not there
/// when all is data.
class HexLegend : public QLabel
{
    Q_OBJECT

public:
    explicit HexLegend(QWidget *parent = nullptr);

    void showKinds(const std::set<ByteKind> &kinds);

protected:
    void changeEvent(QEvent *event) override;

private:
    std::set<ByteKind> m_kinds;
};

} // namespace parascope::ui
