using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Skills.Meetings.Executives;
using BackOfficeBot.Skills.Meetings.Words;

namespace BackOfficeBot.Skills.Meetings.Form;

/// The form, shown and remembered, so that words which follow fill it.
internal sealed class MeetingForms(MeetingMemory memory, ExecutiveRules executives, TimeProvider time)
{
    public async ValueTask<Reply> ShowAsync(
        Turn turn, MeetingFormState state, MeetingForm form, FormErrors errors, IReadOnlyList<Invitee> known, IReadOnlyList<Room> rooms, CancellationToken ct, string? notice = null,
        IReadOnlyList<Invitee>? owners = null)
    {
        await memory.KeepFormAsync(turn, new(state, form), ct);
        // Whom somebody works for is there to choose from; others are found while typing.
        owners = [.. owners ?? [], .. executives.ServedBy(turn.PersonId()).Where(e => e.Id != turn.PersonId()).Select(e => new Invitee(e.Id, e.Name.Trim(), ""))];
        return Reply.Card(MeetingFormCard.Build(CardPlace.Of(turn, time), state, form, errors, known, rooms, notice, owners), MeetingTexts.In(turn.Language).FormTitle);
    }

    /// What was said and means nothing is asked for at its field, and not filled in as something else.
    public static MeetingWish Understood(string text, Understanding understood, MeetingWish wish, FormErrors errors, UnclearTexts u)
    {
        var unclear = UnclearWords.In(text, understood);
        if (unclear.Day is { } day)
        {
            errors["day"] = u.DayUnclear(day);
            wish = wish with { Day = null, LastDay = null };
        }
        if (unclear.Hour is { } hour && wish.From is null)
            errors["from"] = u.HourUnclear(hour);
        if (unclear.Length is { } length)
        {
            errors["minutes"] = u.LengthUnclear(length);
            wish = wish with { Minutes = null };
        }
        return wish;
    }

    public static MeetingDraft Basis(MeetingFormState state, Invitee organizer) => new()
    {
        Id = state.Id,
        OrganizerId = state.OrganizerId,
        OrganizerName = organizer.Name,
        OrganizerAddress = organizer.Address,
        OrganizerOffice = organizer.Office,
        OrganizerCountry = organizer.Country,
        IsAlone = state.IsAlone,
        CallId = state.CallId,
        AskedById = state.AskedById,
        AskedByName = state.AskedByName,
        Files = state.Files,
        Zone = state.Zone,
        Subject = "",
        People = [],
        Day = default,
        LastDay = default,
        Minutes = 60,
    };
}
