using BackOfficeBot.Channel.Activities;

namespace BackOfficeBot.Channel.Turns;

/// <summary>Turns what went wrong into words, in one place; the product implements it with its texts.</summary>
public interface ITurnErrors
{
    /// <summary>What the person is told.</summary>
    /// <param name="turn">The turn that failed. A card that was pressed stays as it was, so nothing typed is lost, unless the reply is another card.</param>
    /// <param name="error">
    /// <see cref="CardActions.SealException"/>, <see cref="CardActions.FormException"/>, <see cref="NoRouteException"/>, <see cref="TurnTimeoutException"/>, <see cref="TooManyTurnsException"/>,
    /// or whatever a handler threw.
    /// </param>
    /// <param name="ct">Fires when there is no more time.</param>
    ValueTask<Reply> ReplyAsync(Turn turn, Exception error, CancellationToken ct);
}

/// <summary>Decides a turn's language, once.</summary>
public interface ITurnLanguage
{
    /// <summary>"it" or "en".</summary>
    ValueTask<string> LanguageOfAsync(Activity activity, CancellationToken ct);
}

/// <summary>Says whose work a turn is, where people of one tenant work for several clients.</summary>
public interface ITurnOrganisation
{
    /// <summary>The turn with its <see cref="Turn.Organisation"/>, and without the words of its text that name it.</summary>
    ValueTask<Turn> OfAsync(Turn turn, CancellationToken ct);
}

/// <summary>Remembers for some minutes which activities were answered and how, so that what Teams sends again is answered once.</summary>
/// <remarks>
/// Teams repeats an activity that got no answer in about 15 seconds. With more than one instance of the bot the memory has to be shared. A store that cannot be
/// reached is no error: then each arrival is the first.
/// </remarks>
public interface ITurnMemory
{
    /// <summary>Null for the first arrival, which then has to call <see cref="EndAsync"/>; a later one waits for the first and gets its answer.</summary>
    /// <param name="key">Names the activity.</param>
    /// <param name="ct">Ends the wait.</param>
    ValueTask<TurnAnswer?> BeginAsync(string key, CancellationToken ct);

    /// <summary>The first arrival was answered; null when nothing was done, so that the next arrival is the first.</summary>
    ValueTask EndAsync(string key, TurnAnswer? answer);
}

/// <summary>What the HTTP response to an activity says.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">JSON in UTF-8; empty for none.</param>
public readonly record struct TurnAnswer(int Status, ReadOnlyMemory<byte> Body);

/// <summary>No route answers this: a button or an invoke that this version of the bot doesn't know.</summary>
public sealed class NoRouteException(string key) : Exception($"No route answers '{key}'.")
{
    /// <summary>The key that has no route.</summary>
    public string Key { get; } = key;
}

/// <summary>The turn's deadline passed.</summary>
public sealed class TurnTimeoutException(TimeSpan deadline) : TimeoutException($"The turn took longer than {deadline.TotalSeconds:0.#} s.");

/// <summary>Decides whether an activity comes from whom it says.</summary>
public interface IActivityTrust
{
    /// <summary>Null when the activity may be answered, else the HTTP status of the refusal (401 or 403).</summary>
    ValueTask<int?> RefusalOfAsync(Microsoft.AspNetCore.Http.HttpContext context, Activity activity);
}

/// <summary>Carries out one call of the connector. What becomes of it is settled there: a turn cannot mend a failure.</summary>
public interface IOutgoingSender
{
    /// <summary>Sends, updates or deletes.</summary>
    ValueTask SendAsync(Outgoing outgoing);
}

/// <summary>Takes the sign-in that a client sends along when it asks again for what needed one, before that is answered.</summary>
public interface ITurnSignIn
{
    /// <summary>Null where there is none or it was taken; else the answer that tells the client to sign in otherwise.</summary>
    ValueTask<Reply?> AcceptAsync(Turn turn, CancellationToken ct);
}
