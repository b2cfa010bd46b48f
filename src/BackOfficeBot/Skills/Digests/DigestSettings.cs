using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Language;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Digests;

/// What a person chooses about the digest, on its card or by words.
internal sealed class DigestSettings(DigestKeeper keeper, DigestMaker maker, PersonZone zones, TimeProvider time)
{
    /// By words; where they say nothing, the card.
    public async ValueTask<Reply> ByTextAsync(Turn turn, DigestWish wish, CancellationToken ct)
    {
        var record = await maker.SettingsAsync(turn.Organisation, turn.PersonId(), ct);
        if (wish.SaysNothing)
            return await ShowAsync(turn, record, ct);
        // Who says how it should be wants it.
        var usual = maker.Plan(turn.Organisation, record);
        // "non mandarmi più quello settimanale" ends that one only.
        var isOff = wish.Part is not null && DigestWish.TurnsOff(turn.Text);
        return await SaveAsync(turn, wish.IsOn is false ? DigestStates.Off : DigestStates.On, data => wish.Apply(data with { Without = data.Without ?? usual.Without }, usual.Days, isOff), ct);
    }

    public async ValueTask<Reply> ShowAsync(Turn turn, CancellationToken ct) => await ShowAsync(turn, await maker.SettingsAsync(turn.Organisation, turn.PersonId(), ct), ct);

    public async ValueTask<Reply> SaveAsync(Turn turn, NoState state, DigestSettingsForm form, CancellationToken ct)
    {
        var (t, errors) = (DigestSettingsTexts.In(turn.Language), new FormErrors());
        var isOn = form.On != "false";
        var (at, evening, weekly, until) = (WallClock.Time(form.At), WallClock.Time(form.Evening), Day(form.Weekly), WallClock.Day(form.Until));
        IReadOnlyList<DayOfWeek> days = [.. (form.Days ?? "").Split(',').Select(Day).OfType<DayOfWeek>()];
        var zone = await zones.OfAsync(turn, ct);
        if (isOn && days.Count == 0 && weekly is null)
            errors["days"] = t.DaysMissing;
        if (isOn && at is null && evening is null && weekly is null)
            errors["at"] = t.NoHour;
        foreach (var (id, typed, read) in new[] { ("at", form.At, at), ("evening", form.Evening, evening), ("weeklyAt", form.WeeklyAt, WallClock.Time(form.WeeklyAt)) })
            if (!string.IsNullOrEmpty(typed) && read is null)
                errors[id] = t.AtWrong;
        if (until < WallClock.Day(time.GetUtcNow(), zone))
            errors["until"] = t.UntilPast;
        if (errors.Count > 0)
            return Reply.Card(DigestSettingsCard.Of(CardPlace.Of(turn, time), form, errors, null, await keeper.NextAsync(turn.Organisation, await maker.SettingsAsync(turn.Organisation, turn.PersonId(), ct), ct), zone), t.Heading);
        HashSet<string> kept = [.. (form.Sections ?? "").Split(',')];
        return await SaveAsync(turn, isOn ? DigestStates.On : DigestStates.Off, data => data with
        {
            Days = days, At = at ?? data.At, NoMorning = at is null, Evening = evening ?? data.Evening, NoEvening = evening is null, Weekly = weekly, NoWeekly = weekly is null,
            WeeklyAt = WallClock.Time(form.WeeklyAt) ?? data.WeeklyAt, Without = [.. Enum.GetValues<DigestSection>().Where(s => !kept.Contains(s.ToString()))], PausedUntil = until?.AddDays(1), PausedFrom = until?.AddDays(1) == data.PausedUntil ? data.PausedFrom : null, Language = form.Language is "it" or "en" ? form.Language : null,
        }, ct);
    }

    private async ValueTask<Reply> SaveAsync(Turn turn, string state, Func<DigestData, DigestData> change, CancellationToken ct)
    {
        var (t, zone) = (DigestSettingsTexts.In(turn.Language), await zones.OfAsync(turn, ct));
        var record = await keeper.ChangeAsync(turn.Actor(), state, data => change(data) with { Zone = zone.Id }, ct);
        var next = await keeper.NextAsync(turn.Organisation, record, ct);
        var at = next is null ? "" : When.Ago(next.Value, time.GetUtcNow(), zone, turn.Language);
        var (kept, today) = (record.Digest(), WallClock.Day(time.GetUtcNow(), zone));
        var notice = next is null ? t.SavedOff : kept.PausedUntil > today ? kept.PausedFrom is { } from && from > today ? t.PausedFrom(When.Day(from, turn.Language), When.Day(kept.PausedUntil.Value.AddDays(-1), turn.Language)) : t.Paused(at) : t.Saved(at);
        return Reply.Card(DigestSettingsCard.Chosen(CardPlace.Of(turn, time), maker.Plan(turn.Organisation, record), notice, next), t.Heading);
    }

    private async ValueTask<Reply> ShowAsync(Turn turn, Record? record, CancellationToken ct)
    {
        var plan = maker.Plan(turn.Organisation, record);
        var form = DigestSettingsCard.Form(plan);
        return Reply.Card(DigestSettingsCard.Of(CardPlace.Of(turn, time), form, [], null, await keeper.NextAsync(turn.Organisation, record, ct), plan.Zone), DigestSettingsTexts.In(turn.Language).Heading);
    }

    private static DayOfWeek? Day(string? name) => Enum.TryParse<DayOfWeek>(name, out var day) && Enum.IsDefined(day) ? day : null;
}
