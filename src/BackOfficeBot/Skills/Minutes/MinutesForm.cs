using System.Globalization;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Minutes;

/// The form's inputs, as they were typed: the names are the ids of the inputs.
internal sealed record MinutesForm
{
    public const int LongestTitle = 120;
    public const int LongestName = 120;

    public string? Title { get; init; }
    public string? Type { get; init; }
    public string? Body { get; init; }
    public string? Place { get; init; }
    public string? Day { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }
    public string? Call { get; init; }
    public string? Sent { get; init; }
    public string? Agenda { get; init; }

    /// Ids, with commas between where there may be several.
    public string? Chair { get; init; }
    public string? Secretary { get; init; }
    public string? Members { get; init; }
    public string? Guests { get; init; }

    /// Names of who is of no directory, a line each.
    public string? Outside { get; init; }
    public string? Quorum { get; init; }
    public string? QuorumVotes { get; init; }
    public string? Majority { get; init; }
    public string? Language { get; init; }

    public IReadOnlyList<string> Ids => [.. new[] { Chair, Secretary, Members, Guests }.SelectMany(Split).Distinct()];

    public static IReadOnlyList<string> Split(string? ids) => [.. (ids ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];

    /// Prepared minutes, to be changed.
    public static MinutesForm Of(Record record, MinutesData data, TimeZoneInfo zone)
    {
        string Those(MinutesRole role) => string.Join(',', data.People.Where(p => p.Role == role && !p.IsGuest).Select(p => p.Id));
        return new()
        {
            Title = record.Title, Type = data.Type.ToString(), Body = data.Body, Place = data.Place,
            Day = WallClock.Day(data.Start, zone).Iso(), From = WallClock.Time(data.Start, zone).Iso(), To = data.End is { } end ? WallClock.Time(end, zone).Iso() : null,
            Call = data.Call?.Number.ToString(CultureInfo.InvariantCulture), Sent = data.Call?.SentOn?.Iso(),
            // The minutes to approve are found anew.
            Agenda = string.Join('\n', data.Agenda.Where(i => i.Approves is null).Select(i => i.Text)),
            Chair = data.FirstChair?.Id, Secretary = data.Secretary?.Id, Members = Those(MinutesRole.Member), Guests = Those(MinutesRole.Guest),
            Outside = string.Join('\n', data.People.Where(p => p.IsGuest).Select(p => p.Address is { } address && address != p.Name ? $"{p.Name} <{address}>" : p.Name)),
            Quorum = data.Rule.Type.ToString(), QuorumVotes = data.Rule.Number?.ToString(CultureInfo.InvariantCulture), Majority = data.Rule.Majority.ToString(), Language = data.Language,
        };
    }
}

/// What is being prepared: the record's id is chosen here, so that a double press makes one record.
internal sealed record MinutesDraft(Guid Id, MinutesForm Form, string Zone)
{
    public string? EventId { get; init; }
    public string? JoinUrl { get; init; }
}

internal sealed record MinutesKey(Guid Key);

/// A meeting of the calendar, or none.
internal sealed record MinutesMeeting(string? EventId)
{
    /// What was said, for minutes of no event.
    public MinutesSaid? Said { get; init; }
}

/// An entry that is written or corrected on a card.
internal sealed record EntryState(Guid Id, EntryType Type)
{
    public int? Entry { get; init; }

    /// Chosen when the card opens: a press that comes twice writes once.
    public required string MessageId { get; init; }
}

internal sealed record EntryForm
{
    /// Where these may be changed, too.
    public string? Type { get; init; }
    public string? Item { get; init; }
    public string? Text { get; init; }
    public string? Who { get; init; }
    public string? Due { get; init; }
    public string? For { get; init; }
    public string? Against { get; init; }
    public string? Abstained { get; init; }
    public string? AgainstNames { get; init; }
    public string? AbstainedNames { get; init; }

    /// With a roll call who is in favour is named, too.
    public string? ForNames { get; init; }
    public bool? RollCall { get; init; }
}

/// Who is in the room, by ids; a proxy, where one is given.
internal sealed record RoomForm
{
    public string? Present { get; init; }
    public string? At { get; init; }
    public string? ProxyFrom { get; init; }
    public string? ProxyTo { get; init; }
}

internal sealed record MinutesPage(Guid Id, int Page);

/// Until when everybody looks it through.
internal sealed record ReviewForm
{
    public string? Day { get; init; }
    public string? Time { get; init; }
}

internal sealed record CorrectionState(Guid Id, int Number);

/// The buttons of this skill.
internal static class MinutesVerbs
{
    public static readonly CardVerb<MinutesMeeting> Begin = new("min.begin", MinutesJson.Default.MinutesMeeting);
    public static readonly CardVerb<MinutesKey, MinutesForm> Prepare = new("min.prepare", MinutesJson.Default.MinutesKey, MinutesJson.Default.MinutesForm);
    public static readonly CardVerb<RecordSeen> Edit = new("min.edit", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<RecordSeen> AskOpen = new("min.askOpen", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<RecordSeen, RoomForm> Open = new("min.open", DeskJson.Default.RecordSeen, MinutesJson.Default.RoomForm);
    public static readonly CardVerb<EntryState> AskEntry = new("min.askEntry", MinutesJson.Default.EntryState);
    public static readonly CardVerb<EntryState, EntryForm> Put = new("min.put", MinutesJson.Default.EntryState, MinutesJson.Default.EntryForm);
    public static readonly CardVerb<EntryState> Remove = new("min.remove", MinutesJson.Default.EntryState);
    public static readonly CardVerb<RecordSeen> AskRoom = new("min.askRoom", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<EntryState, RoomForm> Room = new("min.room", MinutesJson.Default.EntryState, MinutesJson.Default.RoomForm);
    public static readonly CardVerb<EntryState> Next = new("min.next", MinutesJson.Default.EntryState);
    public static readonly CardVerb<MinutesPage> Page = new("min.page", MinutesJson.Default.MinutesPage);
    public static readonly CardVerb<RecordSeen> AskClose = new("min.askClose", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<RecordSeen, RoomForm> Close = new("min.close", DeskJson.Default.RecordSeen, MinutesJson.Default.RoomForm);
    public static readonly CardVerb<OldActionSeen> CloseOld = new("min.closeOld", MinutesJson.Default.OldActionSeen);
    public static readonly CardVerb<OldActionPage> OldPage = new("min.oldPage", MinutesJson.Default.OldActionPage);
    public static readonly CardVerb<RecordSeen> OldActions = new("min.oldActions", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<RecordSeen> Reopen = new("min.reopen", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<RecordSeen> AskReview = new("min.askReview", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<RecordSeen, ReviewForm> Review = new("min.review", DeskJson.Default.RecordSeen, MinutesJson.Default.ReviewForm);
    public static readonly CardVerb<RecordSeen> Agree = new("min.agree", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<EntryState> AskChange = new("min.askChange", MinutesJson.Default.EntryState);
    public static readonly CardVerb<EntryState, EntryForm> Propose = new("min.propose", MinutesJson.Default.EntryState, MinutesJson.Default.EntryForm);
    public static readonly CardVerb<RecordSeen> AskDecide = new("min.askDecide", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<CorrectionState> Take = new("min.take", MinutesJson.Default.CorrectionState);
    public static readonly CardVerb<CorrectionState> Leave = new("min.leave", MinutesJson.Default.CorrectionState);
    public static readonly CardVerb<RecordSeen> EndReview = new("min.endReview", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<RecordSeen> Approve = new("min.approve", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<RecordSeen> NotApprove = new("min.notApprove", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<RecordSeen> Redo = new("min.redo", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<RecordSeen> Sign = new("min.sign", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<RecordSeen> AskToSign = new("min.askToSign", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<RecordSeen> AskTasks = new("min.askTasks", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<RecordSeen> MakeTasks = new("min.makeTasks", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<RecordSeen> File = new("min.file", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<RecordSeen> Transcript = new("min.transcript", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<RecordSeen> AskMaterial = new("min.askMaterial", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<RecordSeen, Material.PastedForm> Paste = new("min.paste", DeskJson.Default.RecordSeen, MinutesJson.Default.PastedForm);
    public static readonly CardVerb<Material.MaterialState> ReadMaterial = new("min.readMaterial", MinutesJson.Default.MaterialState);
    public static readonly CardVerb<Material.FoundState, Material.FoundForm> FoundPage = new("min.foundPage", MinutesJson.Default.FoundState, MinutesJson.Default.FoundForm);
    public static readonly CardVerb<Material.FoundState, Material.FoundForm> AskFound = new("min.askFound", MinutesJson.Default.FoundState, MinutesJson.Default.FoundForm);
    public static readonly CardVerb<Material.FoundState, EntryForm> PutFound = new("min.putFound", MinutesJson.Default.FoundState, MinutesJson.Default.EntryForm);
    public static readonly CardVerb<Material.FoundState, Material.FoundForm> TakeFound = new("min.takeFound", MinutesJson.Default.FoundState, MinutesJson.Default.FoundForm);
    public static readonly CardVerb<RecordSeen> AskMail = new("min.askMail", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<Documents.MailState, Documents.MailForm> Mail = new("min.mail", MinutesJson.Default.MailState, MinutesJson.Default.MailForm);
    public static readonly CardVerb<RecordSeen> AskDocument = new("min.askDocument", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<Documents.MinutesFile> Document = new("min.documentOf", MinutesJson.Default.MinutesFile);
}
