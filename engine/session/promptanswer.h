#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

namespace parascope {

/// Runs `work` in a thread of its own and waits for its end, but only for half a second: a network
/// drive that is away may take minutes. False when that was not enough; `work` then ends by itself,
/// or never, and must only touch what it holds. While others have not ended, it is waited for
/// shortly; when there are too many of them, `work` is not begun. Any thread.
[[nodiscard]] bool isDonePromptly(std::function<void()> work);

/// What `question` answers, in a thread of its own; nothing when that takes too long (see
/// isDonePromptly()). For what the GUI thread asks the system of a file.
template <class Question>
[[nodiscard]] std::optional<std::invoke_result_t<Question>> promptAnswer(Question question)
{
    const auto answer = std::make_shared<std::optional<std::invoke_result_t<Question>>>();
    if (!isDonePromptly([answer, question = std::move(question)] { *answer = question(); }))
        return std::nullopt;
    return *answer;
}

} // namespace parascope
