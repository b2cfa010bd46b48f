using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Meetings.Form;

/// The people of a form, and which of them need not come; who is named as both need not.
internal static class MeetingFormPeople
{
    public static (IReadOnlyList<Invitee> People, IReadOnlyList<string> Optional) Read(
        MeetingForm form, MeetingDraft basis, IReadOnlyList<Invitee> directory, FormErrors errors, MeetingTexts texts)
    {
        var (ids, optionalIds, addresses) = (form.PeopleIds, form.OptionalIds, form.OutsideAddresses);
        if (addresses.FirstOrDefault(a => !MeetingForm.IsAddress(a)) is { } wrong)
            errors["outside"] = texts.OutsideWrong(MeetingFormReader.Quoted(wrong));
        List<string> outsiders = [.. addresses.Concat(optionalIds.Where(MeetingForm.IsAddress)).Distinct(StringComparer.OrdinalIgnoreCase)];
        // A colleague's address is the colleague.
        var inside = directory.Where(p => p.Id is not null && (Names(ids, p.Id) || Names(optionalIds, p.Id) || Names(outsiders, p.Address))).DistinctBy(p => p.Id).ToList();
        foreach (var (field, picked) in new[] { ("people", ids), ("optional", optionalIds) })
            if (picked.Any(id => id != basis.OrganizerId && !MeetingForm.IsAddress(id) && !directory.Any(p => Same(p.Id, id))))
                errors[field] = texts.PersonGone;
        var outside = outsiders.Where(a => !inside.Exists(p => Same(p.Address, a))).Select(a => new Invitee(null, a, a));
        // Who asks takes part anyway.
        List<Invitee> people = [.. inside.Concat(outside).Where(p => p.Id != basis.OrganizerId && !Same(p.Address, basis.OrganizerAddress))];
        var isAnybodyNamed = ids.Count + optionalIds.Count + addresses.Count > 0;
        // A room may be booked for oneself.
        if (people.Count == 0 && !basis.IsAlone && basis.CallId is null && (form.Room is not { Length: > 0 } or MeetingForm.Nobody || isAnybodyNamed))
            errors.TryAdd("people", isAnybodyNamed ? texts.OnlyYou : texts.NobodyInvited);
        else if (people.Count > MeetingDraft.MostPeople)
            errors[addresses.Count > ids.Count ? "outside" : "people"] = texts.TooManyPeople(people.Count);
        var marked = form.OptionalAddresses;
        return (people, [.. people.Where(p => Names(optionalIds, p.Id) || Names(optionalIds, p.Address) || Names(marked, p.Address)).Select(p => p.Address)]);
    }

    private static bool Names(IReadOnlyList<string> keys, string? key) => key is not null && keys.Contains(key, StringComparer.OrdinalIgnoreCase);

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
