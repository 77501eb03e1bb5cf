#pragma once

#include "app/cli/command.h"

#include <filesystem>

namespace parascope::cli {

/// What is told of a change of an image that could not be done or was stopped: why, and what the
/// image is now. One for each change.
class ChangeEnd
{
public:
    /// `image` and the arguments outlive it. Chooses the undo file: the one that --undo-file names,
    /// or a free name beside the image.
    ChangeEnd(const std::string &image, const Arguments &arguments, Context &context);

    [[nodiscard]] const std::filesystem::path &undoFile() const { return m_undoFile; }

    /// Says on standard error why the change failed, and what is left of it.
    [[nodiscard]] ExitCode failed(const Error &error) const;
    /// For the end of the command: says what was stopped when `code` is Cancelled. Returns it.
    [[nodiscard]] ExitCode ended(ExitCode code) const;

private:
    void tellState(bool isStopped) const;

    const std::string &m_image;
    const Arguments &m_arguments;
    Context &m_context;
    std::filesystem::path m_undoFile;
    bool m_wasThere = false; ///< the undo file, before the change
};

/// Says on standard error why an image cannot be changed; and which option confirms that nobody
/// uses it, when that is what is missing.
[[nodiscard]] ExitCode changeRefused(Context &context, const std::string &image,
                                     const Error &error);

} // namespace parascope::cli
