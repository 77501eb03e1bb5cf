#pragma once

#include <QLabel>

namespace parascope::ui {

/// A line of plain text that takes what room there is and ends in an ellipsis where it is too long;
/// the whole text is in its tooltip.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace parascope::ui
