using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Changes;

namespace BackOfficeBot.Skills.Meetings;

/// Whoever may write into somebody's calendar moves and calls off that person's meetings, with the own token; the history says who did it for whom.
internal sealed class Delegates(ICalendar calendar, MeetingPeople people, MeetingMemory memory)
{
    public async Task<bool> MayDecideAsync(Turn turn, Record record, CancellationToken ct) =>
        MeetingChanges.MayDecide(turn, record) || (record is { Kind: MeetingBooker.Kind, IsErased: false } && MeetingBooker.Data(record) is var data && await MayWriteAsync(turn, data.Draft.OrganizerId, ct) && !await IsPrivateAsync(turn, data, ct));

    public async Task<bool> MaySeeAsync(Turn turn, Record record, CancellationToken ct) => MeetingChanges.MaySee(turn, record) || await MayDecideAsync(turn, record, ct);

    public static Actor Actor(Turn turn, Record record) => Actor(turn, MeetingBooker.Data(record).Draft);

    public static Actor Actor(Turn turn, MeetingDraft draft) => Actor(turn.Actor(), draft);

    public static Actor Actor(Actor who, MeetingDraft draft) => draft.OrganizerId == who.PersonId ? who : who with { OnBehalfOfId = draft.OrganizerId, OnBehalfOfName = draft.OrganizerName };

    /// "la riunione di Elena", or of her agenda that was shown last; null where it is one's own, or hers may not be written.
    public async Task<AgendaOwner?> MeantAsync(Turn turn, Understanding understood, CancellationToken ct)
    {
        if (!turn.Conversation.IsPersonal)
            return null;
        if (Owner(turn.Text, understood) is not { } name)
            return understood.People.Count == 0 && await memory.ShownAsync(turn, ct) is AgendaDay { Whose: { } shown } && await MayWriteAsync(turn, shown.Id, ct) ? shown : null;
        return (await people.ByNameAsync(turn.Caller(), [name], MeetingTexts.In(turn.Language), ct)).Found is [{ Id: { } id } owner] && await MayWriteAsync(turn, id, ct) ? new(id, owner.Name) : null;
    }

    /// The rest of who is named: those with whom it is.
    public static Understanding Without(string text, Understanding understood) =>
        Owner(text, understood) is { } name ? understood with { People = [.. understood.People.Where(p => p.Value != name)] } : understood;

    private static string? Owner(string text, Understanding understood) => understood.People.Where(p => Of.IsMatch(text[..Math.Min(p.Span.Start, text.Length)]) || Hers.IsMatch(text[Math.Min(p.Span.End, text.Length)..])
        || text[Math.Min(p.Span.Start, text.Length)..Math.Min(p.Span.End, text.Length)].EndsWith("'s", StringComparison.Ordinal)).Select(p => p.Value).FirstOrDefault();

    private async Task<bool> MayWriteAsync(Turn turn, string mailbox, CancellationToken ct)
    {
        try
        {
            return mailbox != turn.PersonId() && await calendar.MayWriteAsync(turn.Caller(), mailbox, ct);
        }
        // Who has not signed in is nobody's delegate.
        catch (GraphException e) when (e.Failure is GraphFailure.SignInNeeded)
        {
            return false;
        }
    }

    /// As it stands in Outlook now; as it was seen last where it is gone.
    private async Task<bool> IsPrivateAsync(Turn turn, MeetingData data, CancellationToken ct)
    {
        try
        {
            return data.EventId is { } id ? (await calendar.GetAsync(turn.Caller(), data.Draft.OrganizerId, id, ct)).IsPrivate : data.IsPrivate;
        }
        catch (GraphException gone) when (gone.Failure is GraphFailure.NotFound)
        {
            return data.IsPrivate;
        }
        catch (GraphException hidden) when (hidden.Failure is GraphFailure.NotAllowed)
        {
            return true;
        }
    }

    private static readonly Regex Of = new(@"(?:\b(?:di|del|della|per conto di|of)\s+|\bdell['’])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Hers = new(@"^['’]s\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
