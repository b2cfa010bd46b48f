using BackOfficeBot.Channel.Turns;

namespace BackOfficeBot.Common;

/// Words that mean something only while something goes on, such as the lines of open minutes: looked at before anything else.
internal interface ILiveWords
{
    /// Null where nothing goes on that they belong to; has to be quick for everything else that is typed.
    ValueTask<Reply?> TakeAsync(Turn turn, CancellationToken ct);
}

/// Words that no vocabulary has, such as a name that an administrator chose: looked at where nothing is understood for certain, or words stand behind a colon.
internal interface IChosenNames
{
    /// Null where it is none of them.
    ValueTask<Reply?> TakeAsync(Turn turn, CancellationToken ct);
}
