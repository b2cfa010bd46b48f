using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Files;

/// What stands in the form, as an order; or what is wrong with it.
internal sealed class SendReader(IPeople people, OwnDomains own)
{
    private const int Most = 50;
    private const int LongestNote = 1_000;

    public async Task<(SendOrder? Order, FormErrors Errors)> ReadAsync(Turn turn, DriveItem file, SendForm form, CancellationToken ct)
    {
        var (t, errors) = (SendTexts.In(turn.Language), new FormErrors());
        var typed = (form.Outside ?? "").Split([',', ';', '\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var ids = form.Ids.Distinct().ToList();
        if (ids.Count + typed.Count == 0)
            errors["who"] = t.WhoMissing;
        else if (ids.Count + typed.Count > Most)
            errors["who"] = t.TooMany(Most);
        if (typed.Where(a => !IsAddress(a)).ToList() is { Count: > 0 } wrong)
            errors["outside"] = t.WrongAddress(string.Join(", ", wrong));
        var note = PlainText.Lines(form.Note);
        if (note.Length > LongestNote)
            errors["note"] = t.NoteLong(note.Length, LongestNote);
        if (errors.Count > 0)
            return (null, errors);
        var found = await people.FindAllAsync(turn.Caller(), [turn.PersonId(), .. ids, .. typed], ct);
        var mine = found.FirstOrDefault(p => p.Id == turn.PersonId())?.Address ?? "";
        var who = found.Where(p => p.Id != turn.PersonId() && p.Address.Length > 0 && (ids.Contains(p.Id) || typed.Contains(p.Address, StringComparer.OrdinalIgnoreCase)))
            .Select(p => new SendTo(p.Id, p.Name, p.Address, !own.IsOwn(p.Address, mine))).ToList();
        who.AddRange(typed.Where(a => !found.Any(p => p.Address.Equals(a, StringComparison.OrdinalIgnoreCase))).Select(a => new SendTo(null, a, a, true)));
        if (who.Count == 0)
            errors["who"] = t.OnlyMe;
        if (ids.Any(id => id != turn.PersonId() && !who.Exists(w => w.Id == id)))
            errors["who"] = t.SomeGone;
        return errors.Count > 0 ? (null, errors) : (new(file, [.. who.DistinctBy(w => w.Address.ToUpperInvariant())], form.Right == nameof(DriveRight.Write) ? DriveRight.Write : DriveRight.Read, note.Length > 0 ? note : null), errors);
    }

    private static bool IsAddress(string text) => text.Length <= 254 && System.Net.Mail.MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal);
}
