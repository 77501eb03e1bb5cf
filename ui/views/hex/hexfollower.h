#pragma once

#include "ui/document/document.h"

#include <QObject>

#include <optional>

namespace parascope::ui {

class HexView;

/// Goes from a byte to what it stands for: from an entry of the block table to its cluster, from
/// the disk to the file and back. GUI thread.
class HexFollower : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    HexFollower(Document *document, HexView *view, QObject *parent = nullptr);

    /// Place of the block table's entry of the cluster that is selected.
    [[nodiscard]] std::optional<std::uint64_t> entryPlace() const;
    /// From an entry of the block table to the cluster that it names; else from a byte of the disk
    /// to its place in the file, and back.
    void follow();
    void showTableEntry();

Q_SIGNALS:
    /// Why it goes nowhere; empty when it does.
    void said(const QString &message);

private:
    void followEntry(std::uint32_t index);
    void goToFile(std::uint64_t offset, std::uint64_t length = 0);
    [[nodiscard]] QString noPlaceWords() const;

    Document *m_document;
    HexView *m_view;
};

} // namespace parascope::ui
