#include "ui/models/bundlefindingsmodel.h"

#include "engine/session/disksession.h"
#include "engine/text/bundletext.h"
#include "engine/text/words.h"
#include "ui/models/findingsmodel.h"

namespace parascope::ui {

BundleFindingsModel::BundleFindingsModel(const DiskSession *disk, QObject *parent)
    : QAbstractTableModel(parent), m_disk(disk)
{
    if (!disk)
        return;
    connect(disk, &DiskSession::reportChanged, this, &BundleFindingsModel::takeReport);
    takeReport();
}

void BundleFindingsModel::takeReport()
{
    beginResetModel();
    m_report = m_disk->report();
    m_answers.assign(m_report ? m_report->findings.size() : 0, std::nullopt);
    // Offers come in the order in which they are done: the first one that helps is what is done.
    for (const BundleOffer &offer : m_disk->offers()) {
        for (const std::size_t finding : offer.answers) {
            if (finding < m_answers.size() && !m_answers[finding])
                m_answers[finding] = Answer{offer.action, offer.isTicked};
        }
    }
    endResetModel();
}

void BundleFindingsModel::setLook(const QPalette &palette, int signSize, qreal devicePixelRatio)
{
    m_signs.setLook(palette, signSize, devicePixelRatio);
    if (const int rows = rowCount(); rows > 0)
        Q_EMIT dataChanged(index(0, SeverityColumn), index(rows - 1, SeverityColumn),
                           {Qt::DecorationRole});
}

int BundleFindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_report ? 0 : static_cast<int>(m_report->findings.size());
}

int BundleFindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString BundleFindingsModel::answerAt(int row) const
{
    const auto &answer = m_answers[static_cast<std::size_t>(row)];
    if (answer) {
        const QString phrase = text::actionPhrase(answer->action);
        return answer->isTicked ? phrase : tr("%1, if you choose so").arg(phrase);
    }
    return findingAt(row).severity() == Severity::Error ? tr("cannot mend it") : QString();
}

QString BundleFindingsModel::explanationAt(int row) const
{
    return text::explanation(findingAt(row), *m_report);
}

QString BundleFindingsModel::detailAt(int row) const
{
    const BundleFinding &finding = findingAt(row);
    const QString id = QString::fromLatin1(catalogueEntry(finding.id).name);
    return finding.line == 0
               ? id
               : tr("%1 · line %2 of the descriptor").arg(id, text::number(finding.line));
}

QVariant BundleFindingsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const BundleFinding &finding = findingAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == SeverityColumn)
            return text::severity(finding.severity());
        if (index.column() == WhatColumn)
            return text::title(finding.id);
        return answerAt(index.row()).isEmpty() ? tr("nothing") : answerAt(index.row());
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return QStringLiteral("%1\n%2").arg(explanationAt(index.row()), detailAt(index.row()));
    case Qt::DecorationRole:
        if (index.column() == SeverityColumn)
            return m_signs[finding.severity()];
        return {};
    default:
        return {};
    }
}

QVariant BundleFindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return FindingsModel::titleOf(section);
}

} // namespace parascope::ui
