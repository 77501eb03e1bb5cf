#pragma once

#include "engine/base/error.h"
#include "engine/base/jobcontrol.h"
#include "engine/check/report.h"
#include "engine/map/clusterflags.h"

#include <QLocale>
#include <QString>

/// Values → words, for window and command line alike. Core only; everything is translatable
/// (QCoreApplication::translate) and numbers follow the locale that is handed in.
namespace parascope::text {

/// "64 GiB" when that is exact, else with one decimal: "23.7 GiB"; bytes below 1 KiB.
[[nodiscard]] QString size(std::uint64_t bytes, const QLocale &locale = QLocale());
/// A number with the locale's grouping.
[[nodiscard]] QString number(std::uint64_t value, const QLocale &locale = QLocale());
/// One way everywhere: "0x5E3500000".
[[nodiscard]] QString offset(std::uint64_t value);
/// A path for display: UTF-8 where it is, other bytes and control characters as \xNN.
[[nodiscard]] QString path(const std::string &bytes);

/// What happened, to which file, what to do: one or two sentences. `withPath` false leaves the
/// file's name out (where it stands before the sentence anyway).
[[nodiscard]] QString error(const Error &error, bool withPath = true);

/// "Damaged", "Wasted space", "Note".
[[nodiscard]] QString severity(Severity severity);
/// Plain title of a finding: "Two clusters share one place".
[[nodiscard]] QString title(FindingId id);
/// Title for a group: "12 wasted clusters · 12 MiB".
[[nodiscard]] QString groupTitle(const FindingGroup &group, const QLocale &locale = QLocale());
/// One to three plain sentences on this very finding, with its numbers.
[[nodiscard]] QString explanation(const Finding &finding, const Report &report,
                                  const QLocale &locale = QLocale());
/// What repair does, short, for the list: "gives each its own copy". `membership` of the image:
/// what is cleared in a layer lets the layer below show through.
[[nodiscard]] QString repairPhrase(const Finding &finding, const DiskMembership &membership);
/// What repair does and loses, a sentence or two, for the pane below the list.
[[nodiscard]] QString repairExplanation(const Finding &finding, const DiskMembership &membership);
/// "nothing", "space only", "guest reads differently", "backup history".
[[nodiscard]] QString loss(Loss loss);

/// State of a map cell for legend and status line: "In sequence", "Shares its place".
[[nodiscard]] QString mapState(MapState state);
/// All that is known of one cluster, worst first: "cut by the end of the file, fragmented".
[[nodiscard]] QString clusterFlags(ClusterFlags flags);

/// The verdict line (gui.md): what is the matter, and what can be done.
struct VerdictText
{
    QString headline;
    QString detail;
};
[[nodiscard]] VerdictText verdict(const Report &report, const QLocale &locale = QLocale());
/// Who closed the image, from in_use: "closed by Parallels Desktop (pd17)", "not closed properly".
[[nodiscard]] QString closedBy(const Header &header);
/// "v1 (WithoutFreeSpace)".
[[nodiscard]] QString format(FormatVersion version);

} // namespace parascope::text
