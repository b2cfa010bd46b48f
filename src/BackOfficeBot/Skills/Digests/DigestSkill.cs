using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Due;
using BackOfficeBot.Language;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Digests.Team;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Skills.Digests;

/// The digest: sent at its hour or shown when asked for, acted upon in its lines, and chosen by each person.
internal sealed class DigestSkill(DigestMaker maker, DigestKeeper keeper, DigestActs acts, DigestSettings settings, OfficeFigures figures, TeamDigests team, RecordKinds kinds, Drafts drafts, PersonZone zones, TimeProvider time) : ISkill
{
    public const string Command = "digest_settings";

    public IEnumerable<Route> Routes =>
    [
        Route.Command(Command, ByTextAsync),
        Route.Command("digest_did", (turn, ct) => OnlyAsync(turn, DigestSection.Did, ct)),
        Route.Command("digest_changed", (turn, ct) => OnlyAsync(turn, DigestSection.Changed, ct)),
        Route.Command("digest_office", OfficeAsync),
        DigestVerbs.Now.Handle((turn, _, _, ct) => NowAsync(turn, DigestPart.Morning, ct)),
        DigestVerbs.Refresh.Handle((turn, key, _, ct) => ShownAsync(turn, key.Id, null, ct)),
        DigestVerbs.Do.Handle(DoAsync),
        DigestVerbs.Snooze.Handle(SnoozeAsync),
        DigestVerbs.Settings.Handle((turn, _, _, ct) => settings.ShowAsync(turn, ct)),
        DigestVerbs.Save.Handle(settings.SaveAsync),
        .. team.Routes,
    ];

    public IEnumerable<MenuEntry> Menu(Turn turn)
    {
        var t = DigestSettingsTexts.In(turn.Language);
        if (turn.Conversation.IsPersonal)
            yield return new(Command, t.Menu, t.MenuExample);
    }

    public static IServiceCollection Add(IServiceCollection services, IConfiguration configuration) => DigestOptions.Add(services, configuration)
        .AddSingleton<ISkill, DigestSkill>().AddSingleton<DigestActs>().AddSingleton<DigestSettings>().AddSingleton<DigestMaker>().AddSingleton<DigestContent>().AddSingleton<DigestRows>().AddSingleton<DigestKeeper>()
        .AddSingleton<OfficeFigures>().AddSingleton<DigestMessages>().AddSingleton<IDueHandler, DigestDue>().AddSingleton<IDueHandler, DigestAgain>().AddSingleton<IMailedInstead, DigestMail>()
        .AddSingleton<TeamDigests>().AddSingleton<TeamDigestDue>().AddSingleton<IDueHandler>(s => s.GetRequiredService<TeamDigestDue>())
        .AddSingleton<DigestArrivals>().AddHostedService(s => s.GetRequiredService<DigestArrivals>());

    private async ValueTask<Reply> ByTextAsync(Turn turn, CancellationToken ct)
    {
        var understood = turn.Argument as Understanding ?? new();
        var wish = DigestWish.Of(turn.Text, understood);
        if (understood.Impossible.Count > 0 && wish.At is null)
            return Reply.Message(DigestSettingsTexts.In(turn.Language).NoSuchHour(Markdown.Escape(understood.Text[understood.Impossible[0].Span.Start..understood.Impossible[0].Span.End])));
        if (!turn.Conversation.IsPersonal)
            return await team.ByTextAsync(turn, wish, ct);
        // A group's own is set where the group is: one's own stays as it was.
        if (!wish.SaysNothing && DigestWish.IsOfGroup(turn.Text))
            return Reply.Message(DigestSettingsTexts.In(turn.Language).OfGroupThere);
        return wish.IsNow || (wish.SaysNothing && !DigestWish.AsksSettings(turn.Text)) ? await NowAsync(turn, wish.Part ?? DigestPart.Morning, ct) : await settings.ByTextAsync(turn, wish, ct);
    }

    /// As it would be sent now, whatever was sent today.
    private async ValueTask<Reply> NowAsync(Turn turn, DigestPart part, CancellationToken ct)
    {
        var record = await maker.SettingsAsync(turn.Organisation, turn.PersonId(), ct);
        var plan = maker.Plan(turn.Organisation, record) with { Zone = await zones.OfAsync(turn, ct) };
        var now = time.GetUtcNow();
        var slot = new DigestSlot(part, WallClock.Day(now, plan.Zone), now);
        var since = part == DigestPart.Weekly ? now - DigestSlots.Week : DigestSlots.Before(plan, slot);
        var (sent, records) = await maker.OfAsync(turn.Organisation, turn.PersonId(), plan, slot, since, plan.Without, ct);
        var key = await drafts.KeepAsync(turn.Organisation, turn.PersonId(), DigestKeeper.Draft, DigestKeeper.Draft, sent, DigestJson.Default.SentDigest, ct);
        return await CardAsync(turn, sent, key, record, null, ct, records);
    }

    /// What this person did, or what changed for them, in the days that are said; else since Monday.
    private async ValueTask<Reply> OnlyAsync(Turn turn, DigestSection section, CancellationToken ct)
    {
        if (!turn.Conversation.IsPersonal)
            return Reply.Message(DigestTexts.In(turn.Language).OnlyPersonal);
        var record = await maker.SettingsAsync(turn.Organisation, turn.PersonId(), ct);
        var plan = maker.Plan(turn.Organisation, record) with { Zone = await zones.OfAsync(turn, ct) };
        var today = WallClock.Day(time.GetUtcNow(), plan.Zone);
        var said = (turn.Argument as Understanding)?.Whens.Where(w => !w.IsImpossible).SelectMany(w => w.Values).FirstOrDefault(v => v.FirstDay <= today);
        var first = said?.FirstDay ?? today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var last = said?.LastDay is { } end && end >= first && end < today ? end : today;
        var slot = new DigestSlot(DigestPart.Review, last, time.GetUtcNow());
        var (sent, records) = await maker.OfAsync(turn.Organisation, turn.PersonId(), plan, slot, WallClock.At(first, default, plan.Zone), [.. Enum.GetValues<DigestSection>().Where(s => s != section)], ct);
        var key = await drafts.KeepAsync(turn.Organisation, turn.PersonId(), DigestKeeper.Draft, DigestKeeper.Draft, sent, DigestJson.Default.SentDigest, ct);
        return await CardAsync(turn, sent, key, record, null, ct, records);
    }

    /// How the work of the office flows that this person leads; in a channel, what comes there.
    private async ValueTask<Reply> OfficeAsync(Turn turn, CancellationToken ct)
    {
        if (!turn.Conversation.IsPersonal)
            return await team.ByTextAsync(turn, new() { IsNow = true }, ct);
        if (!figures.Leads(turn.PersonId()))
            return Reply.Message(DigestTexts.In(turn.Language).LeadsNone);
        var record = await maker.SettingsAsync(turn.Organisation, turn.PersonId(), ct);
        var plan = maker.Plan(turn.Organisation, record) with { Zone = await zones.OfAsync(turn, ct) };
        var now = time.GetUtcNow();
        var (sent, records) = await maker.OfAsync(turn.Organisation, turn.PersonId(), plan, new(DigestPart.Weekly, WallClock.Day(now, plan.Zone), now), now - DigestSlots.Week, [.. Enum.GetValues<DigestSection>().Where(s => s != DigestSection.Office)], ct);
        var key = await drafts.KeepAsync(turn.Organisation, turn.PersonId(), DigestKeeper.Draft, DigestKeeper.Draft, sent, DigestJson.Default.SentDigest, ct);
        return await CardAsync(turn, sent, key, record, null, ct, records);
    }

    /// A digest that was sent, as things are now.
    private async ValueTask<Reply> ShownAsync(Turn turn, Guid key, string? notice, CancellationToken ct) =>
        await drafts.FindAsync(turn.Organisation, key, DigestJson.Default.SentDigest, ct) is { } sent
            ? await CardAsync(turn, sent, key, await maker.SettingsAsync(turn.Organisation, turn.PersonId(), ct), notice, ct) : Reply.Error(DigestTexts.In(turn.Language).Gone);

    private async ValueTask<Reply> CardAsync(Turn turn, SentDigest sent, Guid key, Record? record, string? notice, CancellationToken ct, IReadOnlyDictionary<Guid, Record>? known = null)
    {
        turn = Spoken(turn, record);
        var view = await maker.ViewAsync(turn.Organisation, turn.PersonId(), sent, key, record, await keeper.NextAsync(turn.Organisation, record, ct), ct, known) with { Notice = notice };
        return Reply.Card(DigestCard.Of(CardPlace.Of(turn, time), view, kinds), DigestCard.Summary(turn.Language, view));
    }

    /// What is pressed on a digest is answered in its language.
    private async ValueTask<Turn> SpokenAsync(Turn turn, CancellationToken ct) => Spoken(turn, await maker.SettingsAsync(turn.Organisation, turn.PersonId(), ct));

    private static Turn Spoken(Turn turn, Record? record) => turn with { Language = record?.Digest().Language ?? turn.Language };

    private async ValueTask<Reply> SnoozeAsync(Turn turn, DigestKey key, DigestSnoozeForm form, CancellationToken ct) =>
        await drafts.FindAsync(turn.Organisation, key.Id, DigestJson.Default.SentDigest, ct) is { } sent
            ? await ShownAsync(turn, key.Id, await acts.SnoozeAsync(await SpokenAsync(turn, ct), form, sent, ct), ct) : Reply.Error(DigestTexts.In(turn.Language).Gone);

    /// Does what a line offers, and shows the digest with it done; what it could not do, its record's card says.
    private async ValueTask<Reply> DoAsync(Turn turn, DigestLineState state, NoForm form, CancellationToken ct)
    {
        if (await drafts.FindAsync(turn.Organisation, state.Of, DigestJson.Default.SentDigest, ct) is not { } sent)
            return Reply.Error(DigestTexts.In(turn.Language).Gone);
        turn = await SpokenAsync(turn, ct);
        var (reply, isDone, hasChanged) = await acts.DoAsync(turn, state, sent, ct);
        return isDone || hasChanged ? await ShownAsync(turn, state.Of, hasChanged ? DigestTexts.In(turn.Language).ChangedSince : null, ct) : reply!;
    }
}
