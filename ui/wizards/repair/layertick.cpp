#include "ui/wizards/repair/layertick.h"

#include "engine/text/words.h"
#include "ui/widgets/noteline.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace parascope::ui {

LayerTick::LayerTick(QWidget *parent)
    : QWidget(parent)
    , m_meaning(new NoteLine(QStringLiteral("layerMeaning")))
    , m_tick(new QCheckBox(tr("Change this &layer although others stand on it")))
{
    setObjectName(QStringLiteral("layerTickLine"));
    m_tick->setObjectName(QStringLiteral("layerTick"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(fontMetrics().height() / 4);
    layout->addWidget(m_meaning);
    layout->addWidget(m_tick);
    connect(m_tick, &QCheckBox::toggled, this, &LayerTick::changed);
    hide();
}

void LayerTick::setPlace(const LayerPlace &place)
{
    if (place == m_place)
        return;
    m_place = place;
    m_tick->setChecked(false);
    m_tick->setText(place.kind == LayerPlace::Kind::Unknown
                        ? tr("Change this &layer although others may stand on it")
                        : tr("Change this &layer although others stand on it"));
    m_meaning->setText(NoteLine::Sign::Warning, meaning());
    m_tick->setAccessibleDescription(meaning());
    setVisible(m_isAsked && place.isDelicate());
    Q_EMIT changed();
}

void LayerTick::setAsked(bool isAsked)
{
    m_isAsked = isAsked;
    setVisible(m_isAsked && m_place.isDelicate());
}

QString LayerTick::meaning() const
{
    if (m_place.kind == LayerPlace::Kind::Unknown)
        return tr("This file is one layer of a disk, and it is not known whether others stand on "
                  "it. Those that do read differently too, wherever they hold nothing of their "
                  "own.");
    const QString names = m_place.namesAbove.join(QStringLiteral(", "));
    const QString above =
        m_place.layersAbove == 1
            ? tr("One layer of the disk stands on this one")
            : tr("%1 layers of the disk stand on this one").arg(text::number(m_place.layersAbove));
    const bool areAllNamed = std::uint64_t(m_place.namesAbove.size()) == m_place.layersAbove;
    const QString whole =
        names.isEmpty() ? tr("%1.", "how many layers stand on this one").arg(above)
        : areAllNamed
            ? tr("%1: %2.", "how many layers, and the names of all").arg(above, names)
            : tr("%1, among them: %2.", "how many layers, and names of some").arg(above, names);
    return whole + u' ' +
           tr("They show what this file holds wherever they hold nothing of their own: there, the "
              "disk and its snapshots read differently too.");
}

bool LayerTick::isConfirmed() const
{
    return !m_place.isDelicate() || m_tick->isChecked();
}

} // namespace parascope::ui

#include "moc_layertick.cpp"
