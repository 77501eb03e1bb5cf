#pragma once

#include "engine/base/error.h"
#include "engine/base/jobcontrol.h"

#include <QByteArray>

#include <span>

namespace parascope::cli {

/// Standard output, collected into larger pieces. The first failure (full disk, closed pipe) is
/// kept, and everything after it is dropped.
class Output
{
public:
    /// `control` lets an interrupt end a write that waits for its reader.
    explicit Output(const JobControl &control) : m_control(control) {}

    /// False when this or an earlier write failed.
    bool write(std::span<const std::byte> bytes);
    bool write(const QByteArray &bytes);
    /// Writes what was collected. Errors: WriteFailed, Cancelled.
    [[nodiscard]] Result<void> finish();

private:
    bool flush();
    bool writeThrough(std::span<const std::byte> bytes);

    const JobControl &m_control;
    QByteArray m_pending;
    Error m_error;
    bool m_failed = false;
};

} // namespace parascope::cli
