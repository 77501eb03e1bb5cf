#pragma once

#include "engine/check/report.h"
#include "engine/edit/editplaces.h"
#include "engine/session/imagesession.h"
#include "ui/views/hex/bytekind.h"

#include <QObject>

#include <span>

namespace parascope::ui {

/// The edits of one image that are not written yet, and whether bytes may be typed: what view, bar
/// and window share of them. An edit of an allocated cluster is an edit of the file and is seen in
/// both spaces. GUI thread.
class HexEdits : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The image as it is now; edits stay. Before the report is there no cluster can be made.
    void setImage(const ImageStatePtr &state, const ReportPtr &report);

    /// Bytes may be typed.
    [[nodiscard]] bool isOn() const { return m_isOn; }
    void setOn(bool isOn);

    [[nodiscard]] const PendingEdits &pending() const { return m_pending; }
    /// What was typed over a byte.
    [[nodiscard]] std::optional<std::byte> at(ByteSpace space, std::uint64_t offset) const;

    /// Puts a byte over `stored`, as one step with what was typed right before when it `continues`.
    /// Returns why it cannot be done, else nothing.
    QString type(ByteSpace space, std::uint64_t offset, HexByte stored, std::byte value,
                 bool continues);
    /// Puts bytes over `stored`, as many, all of them or none; one step for each stretch of the
    /// file. Returns why it cannot be done, else nothing.
    QString paste(ByteSpace space, std::uint64_t offset, std::span<const HexByte> stored,
                  std::span<const std::byte> values);
    /// Makes bytes as they are stored. False when none of them was typed.
    bool restore(ByteSpace space, ByteRange range);
    /// Takes a step back or does it again, and asks for its place to be shown.
    void undo();
    void redo();
    /// Makes everything as it is stored; undo brings it back.
    void discard();
    /// Forgets everything: it was written, or nobody wants it.
    void clear();

Q_SIGNALS:
    void changed();
    void modeChanged();
    void placeRequested(parascope::EditPlace place);

private:
    void show(const std::optional<EditPlace> &place);
    /// Where an edit of a byte goes, or why it cannot be made.
    [[nodiscard]] tl::expected<EditPlace, QString> placeOf(ByteSpace space, std::uint64_t offset,
                                                           HexByte stored) const;

    PendingEdits m_pending;
    EditPlaces m_places;
    bool m_isOn = false;
};

/// "3 edits, 12 bytes".
[[nodiscard]] QString editsSummary(const PendingEdits &pending);
/// Why a byte cannot be typed over.
[[nodiscard]] QString editRefusal(EditRefusal refusal);

} // namespace parascope::ui
