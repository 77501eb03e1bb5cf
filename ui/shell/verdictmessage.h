#pragma once

#include <QString>

namespace parascope::ui {

class Document;
struct DiskVerdict;

/// What the verdict line says: a value made from the state of a document.
struct VerdictMessage
{
    enum class Tone
    {
        Working,
        Good,
        Note,
        Wasted,
        Damaged,
        Failed
    };
    Tone tone = Tone::Working;
    QString headline;
    QString detail;

    bool operator==(const VerdictMessage &) const = default;
};

/// `done` of `total`: progress of the work under way; total 0 = not known. `disk`: what is known of
/// the disk that the image belongs to.
[[nodiscard]] VerdictMessage verdictMessage(const Document &document, const DiskVerdict &disk,
                                            quint64 done, quint64 total);
/// One sentence for the list of recent images; empty before there is a verdict.
[[nodiscard]] QString shortVerdict(const Document &document, const DiskVerdict &disk);

} // namespace parascope::ui
