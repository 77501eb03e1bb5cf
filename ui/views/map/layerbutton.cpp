#include "ui/views/map/layerbutton.h"

#include "engine/text/words.h"
#include "ui/models/layerwords.h"

#include <QLocale>

namespace parascope::ui {
namespace {

// Names may be sentences; the whole is in the tooltip.
constexpr int kMostCharacters = 24;

/// "0.4 %"; what is there is never 0.
QString shareOf(std::uint64_t part, std::uint64_t whole)
{
    const QLocale locale;
    const double percent =
        whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    if (part > 0 && percent < 0.1)
        return LayerButton::tr("< %1 %", "share of clusters").arg(locale.toString(0.1, 'f', 1));
    const int digits = percent < 10 && part > 0 ? 1 : 0;
    return LayerButton::tr("%1 %", "share of clusters").arg(locale.toString(percent, 'f', digits));
}

} // namespace

LayerButton::LayerButton(std::uint8_t layer, QWidget *parent) : LegendToggle(parent), m_layer(layer)
{}

void LayerButton::showCounts(const LayerMap &layers)
{
    const bool isNobody = m_layer == LayerIndex::kNobody;
    m_look = layerLook(layers, m_layer);
    const QString number = text::number(std::uint64_t(m_layer) + 1);
    const QString name =
        isNobody ? tr("In no layer") : layerName(*layers.disk(), layers.layer(m_layer));
    const QString brief = fontMetrics().elidedText(
        name, Qt::ElideMiddle, kMostCharacters * fontMetrics().averageCharWidth());
    // A name must not have an access key.
    setText(isNobody ? brief : tr("%1 · %2", "number and name of a layer").arg(number, brief));
    const std::uint64_t total = layers.total(m_layer);
    const QString counts = tr("%1 · %2", "clusters of a layer, and their share")
                               .arg(text::number(total), shareOf(total, layers.count()));
    QString told =
        isNobody ? tr("In no layer, reads as zeros") : tr("Layer %1, “%2”").arg(number, name);
    if (!isNobody && !layers.layer(m_layer).isOpen())
        told = tr("%1, whose file could not be opened").arg(told);
    setWords(counts, counts, tr("%1: %2 clusters of the disk").arg(told, text::number(total)));
}

StateStyle LayerButton::look(const StatePalette &colours) const
{
    return layerStyle(m_look, colours);
}

} // namespace parascope::ui

#include "moc_layerbutton.cpp"
