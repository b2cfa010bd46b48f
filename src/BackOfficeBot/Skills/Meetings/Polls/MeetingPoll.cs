using System.Text.Json.Serialization;

namespace BackOfficeBot.Skills.Meetings.Polls;

[JsonConverter(typeof(JsonStringEnumConverter<PollVote>))]
internal enum PollVote { None, Yes, Maybe, No }

/// How far the mail to somebody without a chat has come.
[JsonConverter(typeof(JsonStringEnumConverter<PollMailState>))]
internal enum PollMailState
{
    ToSend,

    /// Whoever finds it so later looks among the sent mails.
    Sending,
    Sent,

    /// It may have left; it is not sent twice.
    Unsure,
}

/// Somebody who is asked: by a card where there is a chat, else by mail.
internal sealed record PollVoter(string Address, string Name, string? PersonId)
{
    public bool ByMail { get; init; }
    public IReadOnlyList<PollVote>? Votes { get; init; }
    public PollMailState Mail { get; init; }
    public DateTimeOffset? MailAt { get; init; }

    /// When the last answer came that was read, and whether it said nothing that could be understood.
    public DateTimeOffset? AnsweredAt { get; init; }
    public bool IsUnclear { get; init; }
    public bool IsReminded { get; init; }

    public bool HasVoted => Votes is not null;
}

/// Where the organiser's own table stands, so that it follows the votes.
internal sealed record PollTable(string ConversationId, string ActivityId);

internal sealed record MeetingPoll
{
    public const int MostOptions = 5;
    public const int MostVoters = 50;

    public required IReadOnlyList<DateTimeOffset> Options { get; init; }
    public required IReadOnlyList<PollVoter> Voters { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public required DateTimeOffset Until { get; init; }
    public bool BookOnConsensus { get; init; }
    public bool ShowNames { get; init; }
    public bool MailUnreadable { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    public PollTable? Table { get; init; }

    /// From which address those without a chat are asked, where that is not the organiser's.
    public string? From { get; init; }

    public bool IsOpen => ClosedAt is null;

    /// When those who have not voted are reminded: after two thirds of the time.
    public DateTimeOffset RemindAt => OpenedAt + ((Until - OpenedAt) * 2 / 3);

    public PollVoter? Of(string? personId) => personId is null ? null : Voters.FirstOrDefault(v => v.PersonId == personId);

    public MeetingPoll With(PollVoter voter) => this with { Voters = [.. Voters.Select(v => v.Address == voter.Address ? voter : v)] };

    public IReadOnlyList<string> Names(int option, PollVote vote) => [.. Voters.Where(v => v.Votes is { } votes && votes[option] == vote).Select(v => v.Name)];

    /// The time that suits best: the fewest who cannot, then the most who can, then the earliest. None where nobody has voted.
    public int? Best => Voters.Any(v => v.HasVoted)
        ? Enumerable.Range(0, Options.Count).OrderBy(o => Names(o, PollVote.No).Count).ThenByDescending(o => Names(o, PollVote.Yes).Count).ThenByDescending(o => Names(o, PollVote.Maybe).Count).First()
        : null;

    /// The first time at which everybody has said yes.
    public int? Consensus => Voters.All(v => v.HasVoted)
        ? Enumerable.Range(0, Options.Count).Cast<int?>().FirstOrDefault(o => Voters.All(v => v.Votes![o!.Value] == PollVote.Yes)) : null;
}

/// A poll as its buttons name it.
internal sealed record PollState(Guid Id);

/// One of its times, counted from 0.
internal sealed record PollChoice(Guid Id, int Option);

/// A proposal whose times are to be voted on.
internal sealed record PollRequest(Guid Key);

/// The inputs of the card before a poll is sent.
internal sealed record PollForm
{
    public string? UntilDay { get; init; }
    public string? UntilTime { get; init; }
    public string? Consensus { get; init; }
    public string? Names { get; init; }
}

/// The votes as they were chosen on the card: "yes", "maybe", "no", or nothing.
internal sealed record VoteForm
{
    public string? Vote1 { get; init; }
    public string? Vote2 { get; init; }
    public string? Vote3 { get; init; }
    public string? Vote4 { get; init; }
    public string? Vote5 { get; init; }

    public IReadOnlyList<PollVote> Read(int options) => [.. new[] { Vote1, Vote2, Vote3, Vote4, Vote5 }.Take(options).Select(v => Enum.TryParse<PollVote>(v, true, out var vote) && Enum.IsDefined(vote) ? vote : PollVote.None)];
}
