using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Tasks;

/// What a form has to know beside what is typed into it. The id is the record's, chosen when the form opens.
internal sealed record TaskFormState(Guid Id, string Zone, string AskerId)
{
    /// The record that it is made from.
    public Guid? From { get; init; }
    public SourceMessage? Message { get; init; }
    public TaskMeeting? Meeting { get; init; }
    public IReadOnlyList<TaskFile> Files { get; init; } = [];
    public bool IsDialog { get; init; }

    /// The sentence that opened it, where the assistant may be asked about what is missing.
    public string? Said { get; init; }
}

/// The form as it was typed.
internal sealed record TaskForm
{
    public const int LongestItem = 500;
    public const int MostItems = 50;
    public const int MostLinks = 10;
    public const int MostWatchers = 20;

    /// Stands for who asks.
    public const string Me = "me";

    /// Somebody who has still to be chosen.
    public const string Nobody = "?";

    /// Stands for what does not come back.
    public const string Once = "once";

    public string? Title { get; init; }

    /// A person's id, an office's, or <see cref="Me"/>; empty is oneself.
    public string? Who { get; init; }
    public string? Day { get; init; }
    public string? Time { get; init; }
    public string? Details { get; init; }
    public string? Priority { get; init; }
    public string? Watchers { get; init; }
    public string? Repeat { get; init; }
    public string? Items { get; init; }
    public string? Links { get; init; }

    public IReadOnlyList<string> WatcherIds => [.. (Watchers ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
}

/// A form that was filled in by a sentence, until it is sent.
internal sealed record TaskDraft(TaskFormState State, TaskForm Form)
{
    /// The form was shown, and not yet what will be sent.
    public bool IsForm { get; init; }
}

internal sealed record TaskDraftKey(Guid Key);

internal sealed record ReasonForm
{
    public const int Longest = 500;

    public string? Reason { get; init; }
}

internal sealed record CounterForm
{
    public string? Day { get; init; }
    public string? Time { get; init; }
    public string? Who { get; init; }
    public string? Scope { get; init; }
}

internal sealed record BlockForm
{
    public string? Who { get; init; }

    /// Who is not in the directory: a supplier, a public office.
    public string? Outside { get; init; }
    public string? Why { get; init; }
}

internal sealed record PassForm
{
    public string? Who { get; init; }
    public string? Note { get; init; }
}

internal sealed record SnoozeForm
{
    public string? Day { get; init; }
    public string? Time { get; init; }
}

internal sealed record CheckForm
{
    /// The numbers of the lines that are ticked, with commas between.
    public string? Ticked { get; init; }

    /// Lines to be added.
    public string? More { get; init; }
}
