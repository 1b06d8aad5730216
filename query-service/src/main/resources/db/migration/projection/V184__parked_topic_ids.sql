-- A topic that was made anew has its offsets once more: what is parked of the former keeps no record of the new one out.
alter table parked
    add column topic_id uuid,
    drop constraint parked_topic_partition_offset_key,
    add constraint parked_place unique nulls not distinct (topic, topic_id, partition, "offset");
