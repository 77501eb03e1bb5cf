#include "ui/document/clusterlink.h"

#include "engine/text/words.h"
#include "ui/document/document.h"

#include <QCoreApplication>

namespace parascope::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(parascope::ui::ClusterLink)
};

QString link(const QString &target, const QString &label)
{
    return QStringLiteral("<a href=\"%1\">%2</a>").arg(target, label.toHtmlEscaped());
}

} // namespace

QString clusterLink(GuestCluster cluster)
{
    return link(QStringLiteral("guest:%1").arg(cluster.value()),
                Words::tr("guest cluster %1").arg(text::number(cluster.value())));
}

QString hostLink(HostOffset offset)
{
    return link(QStringLiteral("host:%1").arg(offset.value()), text::offset(offset.value()));
}

QString comparisonLink()
{
    return link(QStringLiteral("compare:"), Words::tr("Compare in the hex view"));
}

QString keepLink(GuestCluster cluster)
{
    return link(QStringLiteral("keep:%1").arg(cluster.value()),
                Words::tr("Keep this place for cluster %1").arg(text::number(cluster.value())));
}

QString forgetKeeperLink(GuestCluster cluster)
{
    return link(QStringLiteral("forget:%1").arg(cluster.value()),
                Words::tr("Leave it to the repair"));
}

void followClusterLink(Document &document, const QString &link)
{
    bool isNumber = false;
    const std::uint64_t value = link.section(u':', 1).toULongLong(&isNumber);
    if (link.startsWith(QStringLiteral("compare:")))
        document.compareOwners();
    else if (isNumber && link.startsWith(QStringLiteral("guest:")))
        document.selectGuestCluster(GuestCluster(value));
    else if (isNumber && link.startsWith(QStringLiteral("keep:")))
        document.keepPlaceFor(GuestCluster(value));
    else if (isNumber && link.startsWith(QStringLiteral("forget:")))
        document.forgetKeeper(GuestCluster(value));
    else if (isNumber && link.startsWith(QStringLiteral("host:")))
        document.selectBytes(ByteSpace::File, value);
}

} // namespace parascope::ui
