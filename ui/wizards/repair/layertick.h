#pragma once

#include "ui/document/layerplace.h"

#include <QWidget>

class QCheckBox;

namespace parascope::ui {

class NoteLine;

/// Says what it means to change a layer on which others stand, and asks whether that is wanted.
/// Hidden where nothing does. GUI thread.
class LayerTick : public QWidget
{
    Q_OBJECT

public:
    explicit LayerTick(QWidget *parent = nullptr);

    /// The tick goes when the place is another one.
    void setPlace(const LayerPlace &place);
    /// The image itself may be changed now, so there is something to ask; at first not.
    void setAsked(bool isAsked);
    /// Nothing needs to be asked, or it was answered.
    [[nodiscard]] bool isConfirmed() const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QString meaning() const;

    LayerPlace m_place;
    bool m_isAsked = false;
    NoteLine *m_meaning;
    QCheckBox *m_tick;
};

} // namespace parascope::ui
